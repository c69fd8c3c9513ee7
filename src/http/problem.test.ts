import { readFileSync } from 'node:fs';
import { DomainError, refusalCodes } from '../domain/domain-error';
import { statusOf, toProblem } from './problem';

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
    const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_]+)`\s*\|/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual([...refusalCodes].sort());
  });
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
