/**
 * Loaded into every program a launcher starts (`node --import`): stops the program when the launcher is gone, kill -9
 * included, so that no orphan keeps the port and the database.
 *
 * A pipe the launcher holds open, not Node's message channel: that one means something to Strapi and to Jest.
 */
import net from 'node:net';

// Longer than an app needs to finish its requests.
const patienceMs = 20_000;

const fd = process.env.STOREKEEPER_LAUNCHER_FD;
// Programs started by this one do not have the pipe.
delete process.env.STOREKEEPER_LAUNCHER_FD;

if (fd) {
  const pipe = new net.Socket({ fd: Number(fd), readable: true, writable: false });
  pipe.on('error', () => {}); // A close follows, and that is the news.
  pipe.once('close', () => {
    // Nobody reads what is printed any more; that must not end the shutdown half-way.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs).unref();
  });
  pipe.resume();
  pipe.unref();
}
