import path from 'node:path';
import { pool, type Pool } from 'workerpool';
import type { InvoicePaper } from './write-invoice';
import type { SlipPapers } from './write-slips';

type Papers = Readonly<{ invoice: InvoicePaper; slips: SlipPapers }>;

const seconds = 60;
const idleMs = 30_000;
let thread: Pool | null = null;
let atWork = 0;
let idle: NodeJS.Timeout | undefined;

/**
 * Writes a PDF off the event loop: an invoice of 500 lines takes a third of a second, and everybody else would wait. One thread does all of
 * them, one after another, and is gone half a minute after the last: letters and libraries take 60 MB.
 */
export async function inThread<Kind extends keyof Papers>(kind: Kind, papers: Papers[Kind]): Promise<Uint8Array> {
  thread ??= pool(path.join(__dirname, 'worker.js'), { workerType: 'thread', maxWorkers: 1 });
  clearTimeout(idle);
  atWork += 1;
  try {
    const written: Uint8Array = await thread.exec(kind, [papers]).timeout(seconds * 1_000);
    return written;
  } finally {
    atWork -= 1;
    if (atWork === 0) idle = setTimeout(() => void stopPdfThread(), idleMs).unref();
  }
}

export async function stopPdfThread(): Promise<void> {
  clearTimeout(idle);
  const stopped = thread;
  thread = null;
  await stopped?.terminate();
}
