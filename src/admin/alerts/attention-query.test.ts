import { readAttentionQuery, writeAttentionQuery } from './attention-query';

test.each([
  ['', { kind: null, page: 1 }],
  ['kind=refund_failed', { kind: 'refund_failed', page: 1 }],
  ['page=3&pageSize=20', { kind: null, page: 3 }],
  ['kind=no_such_kind&page=-1', { kind: null, page: 1 }],
  ['kind=toString&page=1.5', { kind: null, page: 1 }],
  ['page=last', { kind: null, page: 1 }],
])('the address ?%s asks for %o', (search, asked) => {
  expect(readAttentionQuery(new URLSearchParams(search))).toEqual(asked);
});

test.each([{ kind: null, page: 1 } as const, { kind: 'dispute_opened', page: 4 } as const])(
  '%o stands in the address as it is',
  (asked) => {
    expect(readAttentionQuery(new URLSearchParams(writeAttentionQuery(asked)))).toEqual(asked);
  },
);

test('the first page of everything needs no address of its own', () => {
  expect(writeAttentionQuery({ kind: null, page: 1 })).toEqual({});
});
