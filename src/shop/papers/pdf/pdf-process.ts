import path from 'node:path';
import { pool, type Pool } from 'workerpool';
import type { InvoicePaper } from './write-invoice';
import type { SlipPapers } from './write-slips';

type Papers = Readonly<{ invoice: InvoicePaper; slips: SlipPapers }>;

// A hundred packing slips of 500 lines take five.
const mostSeconds = 60;
const idleMs = 30_000;
// Bytes go over as they are. Much is made that is soon thrown away, and would lie about in a larger nursery.
const forkOpts = { serialization: 'advanced', execArgv: ['--max-semi-space-size=4'] } as const;
let writer: Pool | null = null;
let atWork = 0;
let idle: NodeJS.Timeout | undefined;

/**
 * Writes a PDF in a process of its own: 500 lines take half a second, and everybody else would wait. It writes one after another, and is
 * gone half a minute after the last. A thread would do the same, but the 100 MB it takes stayed with the shop once it was gone.
 */
export async function written<Kind extends keyof Papers>(kind: Kind, papers: Papers[Kind]): Promise<Uint8Array> {
  writer ??= pool(path.join(__dirname, 'worker.js'), { workerType: 'process', maxWorkers: 1, forkOpts });
  clearTimeout(idle);
  atWork += 1;
  try {
    const bytes: Uint8Array = await writer.exec(kind, [papers]).timeout(mostSeconds * 1_000);
    return bytes;
  } finally {
    atWork -= 1;
    if (atWork === 0) idle = setTimeout(() => void stopPdfProcess(), idleMs).unref();
  }
}

export async function stopPdfProcess(): Promise<void> {
  clearTimeout(idle);
  const stopped = writer;
  writer = null;
  await stopped?.terminate();
}
