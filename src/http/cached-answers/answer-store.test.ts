import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AnswerStore, packedAs, toAnswer } from './answer-store';

const later = Date.now() + 3_600_000;
const opened = (bytes = 1_000_000): AnswerStore => {
  const store = new AnswerStore(bytes);
  store.open();
  return store;
};
const answer = (text: string, until: number) => toAnswer(Buffer.from(text), until);
const textOf = (store: AnswerStore, key: string): string | undefined => store.find(key)?.body.toString();

describe('kept answers', () => {
  test('go with each of their tags, and stay with those of others', () => {
    const store = opened();
    store.begin()('a', answer('A', later), ['one', 'two']);
    store.begin()('b', answer('B', later), ['two']);
    store.begin()('c', answer('C', later), ['three']);

    store.changed(['one']);
    expect([textOf(store, 'a'), textOf(store, 'b'), textOf(store, 'c')]).toEqual([undefined, 'B', 'C']);
    store.changed(['two', 'nobody has it']);
    expect([textOf(store, 'b'), textOf(store, 'c')]).toEqual([undefined, 'C']);
  });

  test('are not kept when something changed while they were read', () => {
    const store = opened();
    const keep = store.begin();
    store.changed(['something else']);
    keep('a', answer('A', later), ['one']);
    const flushed = store.begin();
    store.flush();
    flushed('b', answer('B', later), []);

    expect(store.counts().answers).toBe(0);
  });

  test('are not kept while nobody hears of changes', () => {
    const store = opened();
    store.begin()('a', answer('A', later), []);
    store.close();
    store.begin()('b', answer('B', later), []);
    expect(store.counts().answers).toBe(0);
    const whileClosed = store.begin();
    store.open();
    whileClosed('c', answer('C', later), []);
    expect(store.counts().answers).toBe(0);
  });

  test('end at their instant', () => {
    const store = opened();
    store.begin()('a', answer('A', Date.now() - 1), []);
    expect([textOf(store, 'a'), store.counts()]).toMatchObject([undefined, { answers: 0, bytes: 0 }]);
  });

  test('stay within the bound; those that are asked for stay the longest', () => {
    const store = opened(100_000);
    for (let index = 0; index < 60; index += 1) {
      store.begin()(`k${index}`, answer('x'.repeat(1_000), later), [`t${index}`]);
      expect(store.find('k0')).not.toBeNull();
      expect(store.counts().bytes).toBeLessThanOrEqual(100_000);
    }
    expect([store.find('k1'), store.find('k59')?.body.byteLength]).toEqual([null, 1_000]);
    store.begin()('huge', answer('x'.repeat(50_000), later), []);
    expect(store.find('huge')).toBeNull();
  });

  test('replace the one that was there', () => {
    const store = opened();
    store.begin()('a', answer('A', later), ['one']);
    store.begin()('a', answer('B', later), ['two']);
    store.changed(['one']);
    expect(textOf(store, 'a')).toBe('B');
  });
});

test('an answer is packed once for each encoding, and is the same again', async () => {
  const one = answer('a product, '.repeat(500), later);
  const [br, gz] = [await packedAs(one, 'br'), await packedAs(one, 'gzip')];

  expect([brotliDecompressSync(br).toString(), gunzipSync(gz).toString()]).toEqual([one.body.toString(), one.body.toString()]);
  expect(await packedAs(one, 'br')).toBe(br);
  expect(answer('a', later).etag).not.toBe(answer('b', later).etag);
});
