import { globSync, readFileSync } from 'node:fs';
import { requirementCodes } from '../domain/checkout/requirements';
import { DomainError, refusalCodes } from '../domain/domain-error';
import { notAppliedReasons } from '../domain/promotions/discount';
import { httpCodes, type HttpCode } from './http-codes';
import { toProblem } from './problem';
import { statusOf } from './refusal-status';

/** The rows of a section of docs/errors.md. */
const linesOf = (heading: string): string[] =>
  (
    readFileSync('docs/errors.md', 'utf8')
      .split(/^#+ /m)
      .find((section) => section.startsWith(heading)) ?? ''
  )
    .split('\n')
    .filter((line) => line.startsWith('| `'));
const documentedIn = (heading: string): string[] =>
  linesOf(heading).flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code ?? ''));

describe('a refusal', () => {
  test.each(refusalCodes.map((code) => [code, statusOf[code]] as const))('%s answers %i, as docs/errors.md says', (code, status) => {
    const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_]+)`\s*\| (\d{3})\s*\|/gm)].map(
      ([, name, number]) => [name, Number(number)],
    );

    expect(documented).toContainEqual([code, status]);
    expect(toProblem(new DomainError(code, 'No.', { line: 'mug' }))).toMatchObject({
      status,
      body: { data: null, error: { status, details: { code, line: 'mug' } } },
    });
  });

  test('documents no code that does not exist', () => {
    expect(documentedIn('Refusals').sort()).toEqual([...refusalCodes].sort());
  });
});

test('the codes about HTTP are documented, each with its status', () => {
  const rows = Object.groupBy(Object.keys(httpCodes) as HttpCode[], (code) => httpCodes[code]);

  expect(documentedIn('About HTTP rather than the shop').sort()).toEqual(Object.keys(httpCodes).sort());
  for (const [status, codes] of Object.entries(rows))
    expect(
      linesOf('About HTTP rather than the shop')
        .filter((line) => line.includes(`| ${status} `))
        .join(),
    ).toEqual(expect.stringMatching(new RegExp((codes ?? []).map((code) => `(?=.*\`${code}\`)`).join(''))));
});

test('what a cart still lacks is documented', () => {
  expect(documentedIn('What a cart still lacks').sort()).toEqual([...requirementCodes].sort());
});

test('why a discount gave nothing is documented', () => {
  expect(documentedIn('Why a discount gave nothing').sort()).toEqual([...notAppliedReasons].sort());
});

test('the doors answer no code that is not listed', () => {
  const listed = [...refusalCodes, ...Object.keys(httpCodes), ...requirementCodes];
  const written = globSync('src/{http,middlewares,api}/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/code: '([A-Z_]+)'/g)].map(([, code]) => code));

  expect(written.length).toBeGreaterThan(10);
  expect(written.filter((code) => !listed.includes(code as HttpCode))).toEqual([]);
});

describe('an error of PostgreSQL', () => {
  const error = (code: string) => Object.assign(new Error('key (email)=(olena@example.com) exists'), { code });

  test.each([
    ['23505', 409, 'ALREADY_EXISTS'],
    ['23503', 409, 'STILL_IN_USE'],
    ['23514', 400, 'VALUE_NOT_ALLOWED'],
    ['22P02', 400, 'VALUE_MALFORMED'],
    ['22003', 400, 'VALUE_OUT_OF_RANGE'],
    ['40P01', 503, 'TRY_AGAIN'],
    ['55P03', 503, 'TRY_AGAIN'],
  ])('%s answers %i %s, and none of the data in its message', (state, status, code) => {
    const answer = toProblem(error(state));

    expect(answer).toMatchObject({ status, body: { error: { details: { code } } } });
    expect(JSON.stringify(answer)).not.toContain('olena');
  });

  test('is found behind an error that wraps it', () => {
    expect(toProblem(new Error('insert failed', { cause: error('23505') }))?.status).toBe(409);
  });

  test('that nobody foresaw is a bug and not an answer', () => {
    expect(toProblem(error('42P01'))).toBeNull();
    expect(toProblem(new Error('undefined is not a function'))).toBeNull();
  });
});
