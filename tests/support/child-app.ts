import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';

const project = path.resolve(__dirname, '../..');

/** A database of its own for one test, made anew; `template` clones one. */
export async function newDatabase(name: string, template?: string): Promise<string> {
  const admin = new Client({ connectionString: process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL });
  await admin.connect();
  try {
    await admin.query(`drop database if exists "${name}" with (force)`);
    await admin.query(`create database "${name}"${template ? ` template "${template}" strategy file_copy` : ''}`);
  } finally {
    await admin.end();
  }
  const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

export type Launched = Readonly<{
  process: ChildProcess;
  /** Everything it printed so far. */
  output: () => string;
  /** Resolves when it printed something that matches; rejects when it ended before. */
  prints: (pattern: RegExp) => Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}>;

/** Starts one of our own Node programs with exactly this environment on top of the tests'. */
export function launch(args: readonly string[], env: Readonly<Record<string, string | undefined>>, { messages = false } = {}): Launched {
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', messages ? 'ipc' : 'ignore'],
  });
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const prints = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(printed)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended before it printed ${pattern}:\n${printed.slice(-2_000)}`)));
    });
  return { process: child, output: () => printed, prints, ended };
}
