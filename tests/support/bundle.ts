import { execFileSync } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(__dirname, '../..');

/**
 * An app that is made with the client, as one file. Neutral: what only Node has, or only a browser, does not bundle. In a process of its
 * own, because esbuild does not like the globals of Jest.
 */
export function bundle(source: string, options: readonly string[] = ['--format=esm']): string {
  const client = path.join(project, 'clients/typescript/src/index.ts');
  return execFileSync(
    require.resolve('esbuild/bin/esbuild'),
    [
      '--bundle',
      '--minify',
      '--platform=neutral',
      '--target=es2022',
      '--log-level=error',
      `--alias:@storekeeper/client=${client}`,
      ...options,
    ],
    { cwd: project, input: source, encoding: 'utf8' },
  );
}
