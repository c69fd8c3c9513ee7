import { readFileSync } from 'node:fs';
import { en, uk } from '../texts';
import { withLabels } from './label-scopes';
import { areaLabel, groupLabel, scopeLabel } from './scope-label';

type Operation = Readonly<{ 'x-scope': string; summary: string }>;
const document: { paths: Record<string, Record<string, Operation>> } = JSON.parse(readFileSync('docs/openapi-machines.json', 'utf8'));
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
const scopes = [...new Set(operations.map((operation) => operation['x-scope']))];
const partsOf = (scope: string) => scope.replace('api::', '').split('.') as [area: string, group: string, action: string];
const labelOf = (texts: Readonly<Record<string, string>>, scope: string) =>
  scopeLabel(texts, { actionId: scope, action: partsOf(scope)[2] });

test.each([
  ['en', en],
  ['uk', uk],
])('every scope of the document has words in %s, with its own name behind them', (_language, texts) => {
  const wordless = scopes.filter((scope) => {
    const [area, group, action] = partsOf(scope);
    const label = labelOf(texts, scope);
    return (
      !label.endsWith(` · ${action}`) ||
      label.startsWith(texts['storekeeper.scope.apps']) ||
      areaLabel(texts, area) === null ||
      groupLabel(texts, area, group) === group
    );
  });
  expect(scopes.length).toBeGreaterThan(100);
  expect(wordless).toEqual([]);
});

test('what staff do is called as their contracts call it', () => {
  const ofStaff = operations.filter((operation) => operation['x-scope'].includes('.staff.'));
  for (const { 'x-scope': scope, summary } of ofStaff) expect(labelOf(en, scope)).toBe(`${summary} · ${partsOf(scope)[2]}`);
});

test('doors for apps are called so, and those of plugins as they are', () => {
  expect(scopeLabel(en, { actionId: 'api::cart.cart.operate', action: 'operate' })).toBe('For apps, no token needs it · operate');
  expect(scopeLabel(en, { actionId: 'plugin::upload.content-api.find', action: 'find' })).toBe('find');
});

test('the form of this Strapi takes the words, and another one is refused', () => {
  const folder = 'node_modules/@strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApiTokens/EditView/components';
  const form = readFileSync(`${folder}/CollapsableContentType.mjs`, 'utf8');

  const labelled = withLabels(form, '/labels.ts');

  expect(labelled).toContain('from "/labels.ts"');
  for (const call of ['areaLabel(messages, label)', 'groupLabel(messages, label,', 'scopeLabel(messages, action)'])
    expect(labelled.split(call)).toHaveLength(2);
  expect(() => withLabels(labelled, '/labels.ts')).toThrow('see src/admin/scopes');
});
