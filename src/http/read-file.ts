import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { patienceBytes, readToEnd } from './read-to-end';

const tooLarge = () => new errors.PayloadTooLargeError('The file is too large');

// What somebody sends slowly lies on the disk; one at a time is taken into memory.
let last: Promise<unknown> = Promise.resolve();

/** Gives `work` the body as it was sent, which has `most` bytes at most. More answers 413, and is not kept. */
export async function withSentFile<T>(ctx: Context, most: number, work: (content: Buffer) => Promise<T>): Promise<T> {
  if (Number(ctx.get('Content-Length')) > most) {
    await readToEnd(ctx.req);
    throw tooLarge();
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'storekeeper-file-'));
  try {
    const file = path.join(folder, 'content');
    const kept = atMost(most);
    await pipeline(ctx.req, kept, createWriteStream(file), { end: true }).catch((error: unknown) => {
      // Whoever never ends is not listened to any longer.
      ctx.set('Connection', 'close');
      throw error;
    });
    if (kept.isTooMuch()) throw tooLarge();
    const mine = last.then(async () => work(await readFile(file)));
    last = mine.catch(() => undefined);
    return await mine;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps the first `most` bytes and throws the rest away: who is answered while they still send would find the connection stuck. */
function atMost(most: number): Transform & Readonly<{ isTooMuch: () => boolean }> {
  let bytes = 0;
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > patienceBytes) done(tooLarge());
      else if (bytes > most) done();
      else done(null, chunk);
    },
  });
  return Object.assign(transform, { isTooMuch: () => bytes > most });
}
