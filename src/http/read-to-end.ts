import type { IncomingMessage } from 'node:http';

// More than any body that was sent by mistake; whoever sends more finds the connection closed.
export const patienceBytes = 64 * 1024 * 1024;

/** Takes in what is left of a request and throws it away. The server's request timeout ends senders that never do. */
export function readToEnd(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (request.readableEnded || request.destroyed) return resolve();
    let read = 0;
    const done = () => resolve();
    request.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read > patienceBytes) done();
    });
    request.once('end', done).once('error', done).once('close', done);
    request.resume();
  });
}
