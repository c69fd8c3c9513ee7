import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fences, names, newPlace, ofPage, page, pageFile, project, templates, write } from '../support/extending';

const run = promisify(execFile);
const inModules = (...parts: string[]) => path.join(project, 'node_modules', ...parts);
const place = newPlace();
afterAll(() => rmSync(place, { recursive: true }));
beforeAll(() => {
  // With the parts the page does not show, such as the double of the payment company.
  write(path.join(place, 'page/club'), { ...templates.filled, ...ofPage });
  write(path.join(place, 'made/club'), templates.made);
  write(path.join(place, 'filled/club'), templates.filled);
});

describe('docs/extending.md', () => {
  test('shows parts in less than fifty lines each', () => {
    expect(Object.keys(ofPage).length).toBeGreaterThan(15);
    expect(Object.keys(ofPage).filter((file) => (ofPage[file] ?? '').split('\n').length > 50)).toEqual([]);
  });

  test('shows what `npm run new` makes, filled in', () => {
    const fresh = page.replace(fences, (all, open: string, file: string) => {
      const template = templates.filled[file.replace('club/', '')];
      return template ? `${open}\n${template}\`\`\`` : all;
    });
    if (process.env.UPDATE_EXTENDING) writeFileSync(pageFile, fresh);
    // UPDATE_EXTENDING=true writes the page.
    expect(page).toBe(fresh);
    expect(Object.keys(templates.filled).filter((file) => ofPage[file]).length).toBeGreaterThan(6);
  });
});

test('all of it compiles, as strictly as the shop', async () => {
  const config = path.join(place, 'tsconfig.json');
  const compilerOptions = {
    module: 'preserve',
    moduleResolution: 'bundler',
    noEmit: true,
    incremental: false,
    jsx: 'react-jsx',
    lib: ['ES2024', 'DOM'],
    rootDir: project,
    typeRoots: [inModules('@types')],
    types: ['node', 'jest'],
  };
  const include = [`${place}/*/club/**/*.ts`, `${place}/*/club/**/*.tsx`, `${place}/*/club/**/*.json`, `${project}/types/**/*.d.ts`];
  writeFileSync(config, JSON.stringify({ extends: path.join(project, 'tsconfig.json'), compilerOptions, include, exclude: [] }));

  const end = await run(process.execPath, [inModules('typescript/bin/tsc'), '-p', config]).catch((error: { stdout: string }) => error);
  expect(end.stdout).toBe('');
});

type Results = Readonly<{ testResults: { name: string; assertionResults: { title: string; status: string }[]; message: string }[] }>;

test('what `npm run new` makes fails until its one line is filled in, and says which', async () => {
  const config = path.join(place, 'jest.config.json');
  const settings = jestSettings();
  writeFileSync(
    config,
    JSON.stringify({ ...settings, rootDir: project, roots: [place], testMatch: ['**/*.test.ts'], testEnvironment: 'node' }),
  );
  const results = path.join(place, 'results.json');
  await run(process.execPath, [inModules('jest/bin/jest.js'), '-c', config, '--json', `--outputFile=${results}`, '-w', '2']).catch(
    () => {},
  );
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const of = (folder: string) =>
    testResults
      .filter(({ name }) => name.startsWith(path.join(place, folder)))
      .map(({ name, ...more }) => ({ name: path.basename(name), ...more }));
  const failed = (folder: string) =>
    of(folder).filter(
      ({ assertionResults }) => assertionResults.some(({ status }) => status !== 'passed') || assertionResults.length === 0,
    );

  expect(failed('page')).toEqual([]);
  expect(failed('filled')).toEqual([]);
  expect(of('filled')).toHaveLength(Object.keys(names).length);
  const toDo = failed('made');
  expect(toDo.map(({ name }) => name).sort()).toEqual(
    Object.values(names)
      .map((name) => `${name}.test.ts`)
      .sort(),
  );
  for (const { name, assertionResults } of toDo)
    for (const { title } of assertionResults.filter(({ status }) => status === 'failed'))
      expect(title).toMatch(new RegExp(`to do in .*${name.replace('.test', '')}`));
});

test('one line of each part is to be filled in', () => {
  for (const [file, filled] of Object.entries(templates.filled)) {
    const before = templates.made[file]?.split('\n') ?? [];
    const differing = filled.split('\n').filter((line, index) => line !== before[index]);
    const isPart = Object.values(names).some((name) => file === `server/${name}.ts`);
    expect([file, differing.length]).toEqual([file, isPart ? 1 : 0]);
  }
});

type JestSettings = Readonly<Record<'transform' | 'transformIgnorePatterns' | 'moduleNameMapper', object>>;
function jestSettings(): JestSettings {
  const { projects } = jest.requireActual<{ projects: [JestSettings] }>('../../jest.config.js');
  const { transform, transformIgnorePatterns, moduleNameMapper } = projects[0];
  return { transform, transformIgnorePatterns, moduleNameMapper };
}
