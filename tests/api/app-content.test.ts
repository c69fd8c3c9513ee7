import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo', { freshFor: 'test' });
const flags = '/content-manager/collection-types/api::store.feature-flag';
const texts = '/content-manager/collection-types/api::store.legal-text';

let staff: Staff;
beforeEach(async () => {
  staff = await signInAsOwner(app);
}, 60_000);

type Legal = Readonly<{ id: string; kind: string; title: string; version: string; url: string | null; updatedAt: string }>;
type Start = Readonly<{ flags: Record<string, unknown>; legal: Legal[] }>;
const start = async (query: object = {}): Promise<Start> =>
  (await app.http().get('/api/storefront/bootstrap').query(query).expect(200)).body.data;
const read = (kind: string, locale = 'en') => app.http().get(`/api/storefront/legal-texts/${kind}`).query({ locale });
const idOf = async (kind: string): Promise<string> =>
  String((await app.sql<{ id: string }>('select document_id as id from legal_texts where kind = $1 limit 1', [kind]))[0]?.id);
const publish = (id: string, locale: string) => staff.post(`${texts}/${id}/actions/publish?locale=${locale}`, {}).expect(200);

describe('flags', () => {
  test('are told as no, yes or a value, on their platforms, in the very next answer', async () => {
    expect((await start()).flags).toMatchObject({ wishList: true, augmentedReality: false });
    const { body } = await staff
      .post(flags, { key: 'payLater', enabled: true, value: { most: 3 }, platforms: ['android', 'web'] })
      .expect(201);

    expect((await start()).flags.payLater).toBe(false);
    expect((await start({ platform: 'ios' })).flags.payLater).toBe(false);
    expect((await start({ platform: 'android' })).flags.payLater).toEqual({ most: 3 });
    await staff.put(`${flags}/${body.data.documentId}`, { enabled: false }).expect(200);
    expect((await start({ platform: 'android' })).flags.payLater).toBe(false);
    await app.http().get('/api/storefront/bootstrap?platform=windows').expect(400);
  });

  test.each([
    [{ key: 'wishList' }, 'key', 'KEY_TAKEN'],
    [{ key: 'constructor' }, 'key', 'KEY_RESERVED'],
    [{ key: 'a', platforms: ['windows'] }, 'platforms', 'PLATFORM_UNKNOWN'],
    [{ key: 'a', value: ['x'.repeat(3_000)] }, 'value', 'VALUE_TOO_LONG'],
  ])('%j are refused', async (draft, field, reason) => {
    const { status, body } = await staff.post(flags, draft);

    expect([status, body.error.details]).toEqual([400, expect.objectContaining({ field, reason })]);
  });
});

describe('legal texts', () => {
  test('are listed for an app, and read whole, in its language or the default one', async () => {
    const { legal } = await start({ locale: 'uk' });
    expect(legal.map(({ kind, title, version }) => [kind, title, version])).toEqual([
      ['terms', 'Умови продажу', '2026-11'],
      ['privacy', 'Конфіденційність', '2026-11'],
      ['returns', 'Повернення', '2026-11'],
    ]);

    const { body } = await read('terms', 'uk').expect(200);
    expect(body.data).toEqual({ ...legal[0], body: expect.stringContaining('# Умови продажу') });
    expect(body.meta).toEqual({ language: 'uk' });
    expect((await read('terms', 'pl').expect(200)).body.meta).toEqual({ language: 'en' });
  });

  test('change when they are published, in the next answer to everybody, and not before', async () => {
    const id = await idOf('terms');
    expect((await read('terms')).body.data.version).toBe('2026-11');
    await staff.put(`${texts}/${id}?locale=en`, { version: '2026-12', body: 'New terms', url: 'https://example.com/terms' }).expect(200);
    expect((await read('terms')).body.data.version).toBe('2026-11');

    await publish(id, 'en');
    expect((await read('terms')).body.data).toMatchObject({ version: '2026-12', body: 'New terms', url: 'https://example.com/terms' });
    expect((await start()).legal[0]).toMatchObject({ version: '2026-12', url: 'https://example.com/terms' });
    await staff.post(`${texts}/${id}/actions/unpublish?locale=en`, {}).expect(200);
    expect((await read('terms').expect(404)).body.error.details.code).toBe('LEGAL_TEXT_NOT_FOUND');
    expect((await read('terms', 'uk').expect(200)).body.data.title).toBe('Умови продажу');
  });

  test('are one of each kind, and their kinds are known', async () => {
    const again = await staff.post(`${texts}?locale=en`, { kind: 'terms', title: 'Again', body: 'x', version: '1' });
    expect(again.body.error.details).toMatchObject({ field: 'kind', reason: 'KIND_TAKEN' });
    const strange = await staff.post(`${texts}?locale=en`, {
      kind: 'imprint',
      title: 'I',
      body: 'x',
      version: '1',
      url: 'javascript:alert(1)',
    });
    expect(strange.body.error.details).toMatchObject({ field: 'url', reason: 'URL_INVALID' });

    expect((await read('imprint').expect(404)).body.error.details.code).toBe('LEGAL_TEXT_NOT_FOUND');
    await read('recipes').expect(400);
  });
});
