import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { makePicturesAtUpload } from '../../src/strapi/uploads/pictures-at-upload';

type File = { name: string; hash: string; ext: string; mime: string; url?: string; stream?: Readable };
type Bucket = Record<'uploadStream' | 'replaceStream' | 'delete', (...files: File[]) => Promise<unknown>>;

// It has no types.
const { init } = require('@strapi/provider-upload-aws-s3') as { init(options: object): Bucket };

let server: Server;
let asked: { method: string; key: string; kept: string | undefined }[] = [];
let bucket: Bucket;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({
      method: request.method ?? '',
      key: new URL(request.url ?? '', 'http://s3').pathname,
      kept: request.headers['cache-control'],
    });
    request.resume().on('end', () => response.writeHead(request.method === 'DELETE' ? 204 : 200, { ETag: '"1"' }).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const provider = init({
    rootPath: 'media',
    baseUrl: 'https://cdn.example',
    s3Options: {
      ...{ endpoint: `http://127.0.0.1:${port}`, forcePathStyle: true, region: 'auto' },
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      params: { Bucket: 'shop', ACL: undefined },
    },
  });
  bucket = { ...provider };
  const strapi = {
    get: () => ({ extend: () => undefined }),
    config: { get: () => 'aws-s3' },
    plugin: () => ({ provider: Object.assign(bucket, { extend: (methods: object) => Object.assign(bucket, methods) }) }),
  };
  makePicturesAtUpload(strapi as unknown as Core.Strapi);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
});

const file = (hash: string): File => ({ name: hash, hash, ext: '.webp', mime: 'image/webp', stream: Readable.from([Buffer.from('x')]) });

test('a size is kept for ever, an original, whose name stays when it is replaced, for minutes', async () => {
  await bucket.uploadStream(file('w160_tea_0123456789abcdef'));
  await bucket.uploadStream(file('tea_0123456789'));

  expect(asked.map(({ kept }) => kept)).toEqual(['public, max-age=31536000, immutable', 'public, max-age=300']);
});

test('what is replaced under another name is taken away, and never before the other is there', async () => {
  await bucket.replaceStream(file('w160_tea_0123456789abcdef'), file('w160_tea_fedcba9876543210'));
  await bucket.replaceStream(file('tea'), file('tea'));

  expect(asked.map(({ method, key }) => `${method} ${key}`)).toEqual([
    'PUT /shop/media/w160_tea_0123456789abcdef.webp',
    'DELETE /shop/media/w160_tea_fedcba9876543210.webp',
    'PUT /shop/media/tea.webp',
  ]);
  expect(asked[0]?.kept).toContain('immutable');
});
