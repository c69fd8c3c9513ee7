import { availableParallelism } from 'node:os';
import path from 'node:path';
import bcrypt from 'bcryptjs';
import { pool, type Pool } from 'workerpool';

let threads: Pool | null = null;
// Each takes memory, and one core is for everything else.
const maxWorkers = Math.min(4, Math.max(1, availableParallelism() - 1));

const inThread = <T>(work: 'compare' | 'hash', password: string, other: number | string): Promise<T> => {
  // bcryptjs never ends with these, and takes the whole process with it.
  if (!password.isWellFormed()) return Promise.reject(new Error('A password with half a character cannot be hashed'));
  threads ??= pool(path.join(__dirname, 'worker.js'), { workerType: 'thread', maxWorkers });
  return Promise.resolve(threads.exec(work, [password, other]));
};

/**
 * Takes the hashing of passwords off the event loop, for customers and for staff. Strapi does it with bcryptjs, which gives
 * way to others once in 100 ms only, as long as one password takes: a few people who sign in at once, and everybody waits.
 */
export function hashPasswordsInThreads(): void {
  const { compare, hash } = bcrypt;
  const inThreads = {
    // Whoever asks with callbacks, as plugins may, is answered as before.
    compare: (...args: Parameters<typeof compare>) =>
      args.length === 2 && args.every((value) => typeof value === 'string')
        ? inThread<boolean>('compare', args[0], args[1])
        : compare(...args),
    hash: (...args: Parameters<typeof hash>) =>
      args.length === 2 && typeof args[0] === 'string' ? inThread<string>('hash', args[0], args[1]) : hash(...args),
  };
  Object.assign(bcrypt, inThreads);
}

export async function stopPasswordThreads(): Promise<void> {
  await threads?.terminate();
  threads = null;
}
