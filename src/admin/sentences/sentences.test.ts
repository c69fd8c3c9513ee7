import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { said, sayingRefusals, sentencesUk } from '../said';

const sources = path.resolve(__dirname, '../..');
/** Calls that say what is wrong, and which of their arguments is the sentence. */
const saying: Readonly<Record<string, number>> = {
  refusal: 2,
  warning: 2,
  refuse: 2,
  refuseDraft: 2,
  say: 2,
  nothing: 0,
  onlyChange: 0,
  byMachines: 0,
  stillInUse: 2,
  because: 0,
};
const saves = /^(DISCOUNT_INVALID|PRICE_LIST_INVALID|CONTENT_INVALID|EDIT_NOT_ALLOWED|EDIT_CONFLICT|STILL_IN_USE)$/;
/** Those that answer sentences, or lists of them, which others say. */
const answering = [
  'domain/catalogue/options.ts',
  'domain/content/translations.ts',
  'domain/store/map-tiles.ts',
  'domain/store/product-link.ts',
  'shop/content/assert-unused.ts',
];

/** The sentences a file says as staff save, with {1} for what is filled in. */
function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(sources, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression[]>();
  const found: string[] = [];
  const visit = (node: ts.Node, see: (node: ts.Node) => void) => {
    see(node);
    node.forEachChild((child) => visit(child, see));
  };
  const textsOf = (node: ts.Expression | undefined): string[] => {
    if (!node) return [];
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
    if (ts.isTemplateExpression(node))
      return [node.head.text + node.templateSpans.map(({ literal }, index) => `{${index + 1}}${literal.text}`).join('')];
    if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
    return ts.isIdentifier(node) ? (constants.get(node.text) ?? []).flatMap(textsOf) : [];
  };
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer)
      constants.set(node.name.getText(), [...(constants.get(node.name.getText()) ?? []), node.initializer]);
  });
  visit(source, (node) => {
    if (ts.isCallExpression(node)) found.push(...textsOf(node.arguments[saying[node.expression.getText()] ?? -1]));
    if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError' && saves.test(textsOf(node.arguments?.[0])[0] ?? ''))
      found.push(...textsOf(node.arguments?.[1]));
    if (!answering.includes(file)) return;
    if (ts.isReturnStatement(node)) found.push(...textsOf(node.expression));
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'message') found.push(...textsOf(node.initializer));
    if (ts.isVariableDeclaration(node) && /advice/i.test(node.name.getText())) found.push(...textsOf(node.initializer));
    if (ts.isPropertyAssignment(node) && /^'api::/.test(node.name.getText())) found.push(...textsOf(node.initializer));
  });
  return found.filter((text) => /^\S+ .*\S$/.test(text) && !/\bselect\b/.test(text));
}

const files = ['domain', 'integrations', 'shop', 'strapi'].flatMap((folder) =>
  readdirSync(path.join(sources, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')),
);
const saidByServer = new Set(files.flatMap(sentencesIn));
const translated = sentencesUk.flatMap((sentences) => Object.entries(sentences));

test('everything that can be wrong with what staff save is said in Ukrainian', () => {
  expect(saidByServer.size).toBeGreaterThan(120);
  const known = new Set(translated.map(([english]) => english));
  expect([...saidByServer].filter((sentence) => !known.has(sentence))).toEqual([]);
});

test('no sentence is translated that nobody says any more, or twice', () => {
  const english = translated.map(([sentence]) => sentence);

  expect(english.filter((sentence) => !saidByServer.has(sentence))).toEqual([]);
  expect(english.filter((sentence, index) => english.indexOf(sentence) !== index)).toEqual([]);
});

test('a translation fills in nothing that the sentence does not', () => {
  const places = (text: string) => new Set(text.match(/\{\d\}/g));
  expect(translated.filter(([english, ukrainian]) => [...places(ukrainian)].some((place) => !places(english).has(place)))).toEqual([]);
});

test('what is filled in stays, and reads in Ukrainian where it is a word', () => {
  expect(said('There are two prices in EUR. Remove one of them.', 'uk')).toBe('Для EUR вказано дві ціни. Вилучіть одну.');
  expect(said('Something still stands on this: Discount “Spring”, Stock “A-1, Lviv” and 3 more. Take it out there first.', 'uk')).toBe(
    'Це ще використовується: Знижка «Spring», Залишок «A-1, Lviv» та ще 3. Спершу вилучіть його звідти.',
  );
  expect(said('Something of a plugin.', 'uk')).toBe('Something of a plugin.');
  expect(said('There are two prices in EUR. Remove one of them.', 'en')).toBe('There are two prices in EUR. Remove one of them.');
});

test('a request of a form that failed says why in the language of the member of staff', () => {
  Object.assign(globalThis, { localStorage: { getItem: () => 'uk' } });
  const action = { type: 'adminApi/executeMutation/rejected', payload: { message: 'The shop has no name. Enter the one customers know.' } };

  sayingRefusals()({} as never)((passed) => passed)(action);
  expect(action.payload.message).toBe('Магазин не має назви. Введіть ту, яку знають покупці.');
});
