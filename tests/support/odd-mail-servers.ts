import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Talk = (socket: Socket) => void;

/** Something at a port that says what `talk` makes it say. `closed` counts the connections that are over. */
async function listening(talk: Talk) {
  let closed = 0;
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      closed += 1;
      open.delete(socket);
    });
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    closed: () => closed,
    async stop(): Promise<void> {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A mail server that refuses everybody, and repeats what it was given: as it came, and in plain words. */
export const echoingMailServer = () =>
  listening((socket) => {
    socket.write('220 echo\r\n');
    socket.on('data', (data) => {
      const line = data.toString().trim();
      const [, given = ''] = /^AUTH PLAIN (.*)$/.exec(line) ?? [];
      const words = Buffer.from(given, 'base64').toString().replaceAll('\0', ' ');
      if (line.startsWith('EHLO')) socket.write('250-echo\r\n250 AUTH PLAIN\r\n');
      else socket.write(given === '' ? '500 what?\r\n' : `535 5.7.8 nobody is called${words} (${line})\r\n`);
    });
  });

/** One that greets, and then talks without ever ending its line. */
export const endlessMailServer = () =>
  listening((socket) => {
    socket.write('220 endless\r\n');
    const words = Buffer.alloc(1_000, 'x');
    const more = () => {
      if (!socket.destroyed) setTimeout(() => socket.write(words, more), 5);
    };
    socket.once('data', more);
  });

/** Something inside a network that is no mail server. */
export const noMailServer = () =>
  listening((socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\nserver: vault-of-the-company\r\n\r\n');
  });
