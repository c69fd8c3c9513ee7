import sharp from 'sharp';
import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');

type Product = Readonly<{ id: string; name: string }>;
type Alts = Readonly<{ name: string; card: string; page: string }>;
let staff: Staff;
let product: string;
let id: number;
beforeAll(async () => {
  staff = await signInAsOwner(app);
  const [own] = await app.sql<{ product: string; file: number }>(
    `select p.document_id as product, m.file_id as file
       from files_related_mph m join products p on p.id = m.related_id and m.related_type = 'api::catalog.product'
      where p.slug = 'acacia-honey' and p.published_at is not null order by m."order" limit 1`,
  );
  product = String(own?.product);
  id = Number(own?.file);
});

/** What guests are told, whose answers are kept: in a list and on its page. */
async function told(locale: string): Promise<Alts> {
  const asked = { currency: 'EUR', locale };
  const list = await app
    .http()
    .get('/api/storefront/products')
    .query({ ...asked, limit: 100 })
    .expect(200);
  const card = list.body.data.find((each: Product) => each.id === product);
  const { body } = await app.http().get(`/api/storefront/products/${product}`).query(asked).expect(200);
  return { name: card.name, card: card.image.alt, page: body.data.images[0].alt };
}
const describePicture = (texts: object, picture = id) => staff.put('/storekeeper/picture-texts', { pictures: [{ id: picture, texts }] });
const read = async () => (await staff.get(`/storekeeper/picture-texts?ids=${id}`).expect(200)).body.data;

test('customers are told what is seen in their language, in the very next answer of lists and pages', async () => {
  for (const locale of ['en', 'uk']) await told(locale);

  const { body } = await describePicture({ uk: ' Банка меду ', en: 'A jar of honey' }).expect(200);

  expect(body.data).toEqual([{ id, texts: { en: 'A jar of honey', uk: 'Банка меду' } }]);
  expect(await told('en')).toMatchObject({ card: 'A jar of honey', page: 'A jar of honey' });
  expect(await told('uk')).toMatchObject({ card: 'Банка меду', page: 'Банка меду' });
});

test('where nobody wrote it, they are told the name, and what is left out stays', async () => {
  await describePicture({ en: 'A jar of honey', uk: 'Банка меду' }).expect(200);
  await describePicture({ uk: '' }).expect(200);

  const { name, ...alts } = await told('uk');
  expect(alts).toEqual({ card: name, page: name });
  expect((await told('en')).card).toBe('A jar of honey');
  expect(await read()).toEqual([{ id, texts: { en: 'A jar of honey', uk: '' } }]);
});

test('the text of the default language is the one of the media library, and the others stay when that one changes', async () => {
  await describePicture({ en: 'A jar', uk: 'Банка' }).expect(200);
  await staff.post(`/upload?id=${id}`, { fileInfo: { name: 'jar.webp', alternativeText: 'A full jar', caption: '' } }).expect(200);

  expect(await read()).toEqual([{ id, texts: { en: 'A full jar', uk: 'Банка' } }]);
  expect([(await told('en')).page, (await told('uk')).page]).toEqual(['A full jar', 'Банка']);
});

test('a picture that is replaced keeps what is said of it', async () => {
  await describePicture({ en: 'A jar', uk: 'Банка' }).expect(200);
  const another = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#3366cc' } })
    .webp()
    .toBuffer();
  await staff.upload(another, 'files', {}, `/upload?id=${id}`).expect(200);

  expect(await read()).toEqual([{ id, texts: { en: 'A jar', uk: 'Банка' } }]);
});

test.each([
  ['no picture', () => describePicture({ en: 'x' }, 999_999), 404, { code: 'PICTURE_NOT_FOUND', picture: 999_999 }],
  [
    'a language the shop does not speak',
    () => describePicture({ xx: 'x' }),
    400,
    { code: 'CONTENT_INVALID', reason: 'LANGUAGE_UNKNOWN', field: 'pictures[0].texts.xx' },
  ],
])('%s is refused, and nothing is written', async (_what, send, status, details) => {
  const before = await read();
  const answer = await send();

  expect([answer.status, answer.body.error.details]).toEqual([status, expect.objectContaining(details)]);
  expect(await read()).toEqual(before);
});
