import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');

type Answer = {
  status: number;
  text: string;
  body: { error?: { message: string; details?: { code?: string; issues?: { path: unknown[] }[] } } };
};
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];

let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
// Whatever was sent: the process is there, and answers.
afterEach(() => app.http().get('/api/health/live').expect(200));

describe('files', () => {
  const file = Buffer.alloc(200_000, 'x');
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('storekeeper-upload-'));
  async function nothingIsLeft(): Promise<void> {
    for (let tries = 0; left().length > 0; tries += 1) {
      // Other apps on this machine may be taking files at this moment.
      if (tries > 500) throw new Error(`These were left: ${left().join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  test.each(['/api/carts', '/api/auth/local', '/api/nowhere', '/api/webhooks/stripe', '/admin/login', '/api/storefront/quote'])(
    'are not taken at %s',
    async (path) => {
      const answer = await app.http().post(path).field('name', 'Olena').attach('files', file, 'a.png');

      expect(said(answer)).toEqual([415, 'MEDIA_TYPE_NOT_SUPPORTED']);
      await nothingIsLeft();
    },
  );

  test('are not taken from strangers', async () => {
    for (const path of ['/upload', '/api/upload']) {
      const answer = await app.http().post(path).attach('files', file, 'a.png');
      expect(said(answer)).toEqual([401, 'UNAUTHORIZED']);
    }
    await nothingIsLeft();
  });

  test.each<[string, string, Buffer, number]>([
    ['in a field nobody reads', 'picture', file, 400],
    ['that are too large', 'files', Buffer.alloc(12_000_000), 413],
  ])('of staff %s are refused and leave nothing', async (_name, field, content, status) => {
    const answer = await staff.upload(content, field);

    expect(answer.status).toBe(status);
    await nothingIsLeft();
  });

  test('in a form without a boundary are refused', async () => {
    expect(said(await app.http().post('/api/carts').set('Content-Type', 'multipart/form-data').send('x'))).toEqual([
      415,
      'MEDIA_TYPE_NOT_SUPPORTED',
    ]);
    expect(said(await staff.postText('/upload', 'x', 'multipart/form-data'))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('what is said of a file', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  test.each(['x', '{', '[]', 'null', '5', '{"name":5}', '{"name":{}}', '{"__proto__":{}}', `{"name":"${'b'.repeat(300)}"}`])(
    'is an object with texts, or refused: %s',
    async (fileInfo) => {
      const answer = await staff.upload(png, 'files', { fileInfo });
      expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    },
  );

  test('and an address is made of a text', async () => {
    for (const [type, text] of [
      ['api::catalog.product', { a: 1 }],
      ['api::catalog.brand', ['x']],
      ['constructor', { a: 1 }],
    ]) {
      const asked = { contentTypeUID: type, field: 'slug', data: { name: text } };
      const { status } = await staff.post('/content-manager/uid/generate?locale=en', asked);
      expect([type, status >= 400 && status < 500]).toEqual([type, true]);
    }
    for (const path of ['constructor/x', 'toString/abc/x']) {
      const { status } = await staff.get(`/content-manager/relations/${path}`);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });
});
