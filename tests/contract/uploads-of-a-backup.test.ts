import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const place = mkdtempSync(path.join(tmpdir(), 'uploads-'));
afterAll(() => rmSync(place, { recursive: true }));
const module_ = path.resolve(__dirname, '../../scripts/backup/uploads.mjs');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a restore says of a backup whose list names this file, which is there; in a process of its own, because scripts are ES modules. */
function said(file: string): string {
  const backup = mkdtempSync(path.join(place, 'backup-'));
  mkdirSync(path.dirname(path.join(backup, file)), { recursive: true });
  writeFileSync(path.join(backup, file), 'a picture');
  const list = `${sha256('a picture')}  ${file}\n`;
  writeFileSync(path.join(backup, 'uploads.sha256'), list);
  const question = `import { checkUploads } from ${JSON.stringify(module_)};
    await checkUploads(${JSON.stringify(backup)}, { files: 1, sha256: '${sha256(list)}' }, ${JSON.stringify(path.join(place, 'shop'))})
      .then(() => console.log('fine'), ({ message }) => console.log(message));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', question], { encoding: 'utf8' });
}

test('what lies within the uploads is restored', () => {
  for (const file of ['uploads/a.webp', 'uploads/deeper/a picture.webp', 'uploads/..webp']) expect(said(file)).toBe('fine\n');
});

test.each(['uploads/../a.webp', 'uploads/deeper/../../a.webp', 'elsewhere/a.webp'])('%s is refused, before anything is written', (file) => {
  expect(said(file)).toContain('is no upload: the backup is damaged');
});
