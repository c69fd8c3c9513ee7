import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
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

/** Hashes that were made for a save that is under way, by the password. Each is used once. */
const madeBefore = new Map<string, string[]>();

/**
 * The document service hashes what is written into a field for passwords in the middle of its work, where nobody can wait
 * for a thread. So the hash is made before the save, and handed out when Strapi asks for it: what is checked of the password
 * meanwhile is still asked of the password.
 */
export function hashDocumentPasswordsInThreads(strapi: Core.Strapi): void {
  const { hashSync } = bcrypt;
  Object.assign(bcrypt, {
    hashSync: (...args: Parameters<typeof hashSync>) => madeBefore.get(args[0])?.pop() ?? hashSync(...args),
  });
  strapi.documents.use(async ({ contentType, params }, next) => {
    const data = ((params as { data?: unknown }).data ?? {}) as Record<string, unknown>;
    const made: [password: string, hash: string][] = [];
    for (const [name, attribute] of Object.entries(contentType.attributes)) {
      const password = data[name];
      if (attribute.type !== 'password' || typeof password !== 'string' || !password.isWellFormed()) continue;
      const { encryption } = attribute as { encryption?: { rounds?: number } };
      made.push([password, await inThread<string>('hash', password, encryption?.rounds ?? 10)]);
    }
    for (const [password, hash] of made) madeBefore.set(password, [...(madeBefore.get(password) ?? []), hash]);
    try {
      return await next();
    } finally {
      for (const [password, hash] of made) {
        const left = (madeBefore.get(password) ?? []).filter((each) => each !== hash);
        if (left.length > 0) madeBefore.set(password, left);
        else madeBefore.delete(password);
      }
    }
  });
}

export async function stopPasswordThreads(): Promise<void> {
  await threads?.terminate();
  threads = null;
}
