import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// A project of its own, because what is compared is written to; scripts find the project from where they stand.
const place = mkdtempSync(path.join(tmpdir(), 'hashes-'));
afterAll(() => rmSync(place, { recursive: true }));
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
  writeFileSync(path.join(place, file), text);
};
beforeAll(() => {
  for (const file of ['source-hash.mjs', 'project.mjs'])
    cpSync(path.resolve(__dirname, '../../scripts/lib', file), path.join(place, 'scripts/lib', file));
  write('src/plugins/club/strapi-server.ts', `import './server/rules';`);
  write('src/plugins/club/server/rules.ts', 'export const rule = 1;');
  write('src/plugins/club/server/rules.test.ts', 'test(1);');
  write('src/plugins/club/admin/index.tsx', `import { shared } from '../shared';`);
  write('src/plugins/club/shared.ts', 'export const shared = 1;');
  write('src/plugins/club/package.json', '{}');
  write('src/admin/app.tsx', '');
});

type Hashes = Readonly<{ server: string; panel: string }>;
function hashes(): Hashes {
  const question = `import { adminHash, serverHash } from ${JSON.stringify(path.join(place, 'scripts/lib/source-hash.mjs'))};
    console.log(JSON.stringify({ server: serverHash(), panel: adminHash() }));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', question], { encoding: 'utf8' })) as Hashes;
}

test.each([
  ['server code of a plugin', 'the server', 'src/plugins/club/server/rules.ts', 'export const rule = 2;'],
  ['where a plugin begins', 'the server', 'src/plugins/club/strapi-server.ts', `import './server/other';`],
  ['the panel of a plugin', 'the panel', 'src/plugins/club/admin/index.tsx', `import { shared } from '../shared'; shared;`],
  ['what both of a plugin use', 'both', 'src/plugins/club/shared.ts', 'export const shared = 2;'],
  ['the package of a plugin', 'both', 'src/plugins/club/package.json', '{ "name": "club" }'],
  ['a test of a plugin', 'nothing', 'src/plugins/club/server/rules.test.ts', 'test(2);'],
])('%s that changes rebuilds %s', (_what, rebuilt, file, text) => {
  const before = hashes();
  write(file, text);
  const after = hashes();

  expect({ server: after.server !== before.server, panel: after.panel !== before.panel }).toEqual({
    server: ['the server', 'both'].includes(rebuilt),
    panel: ['the panel', 'both'].includes(rebuilt),
  });
});
