import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PrivateFiles } from '../../src/integrations/files/private-files';
import { checkS3 } from '../../src/integrations/files/s3/check-s3';
import { s3Files, type Bucket } from '../../src/integrations/files/s3/s3-files';

/** A bucket as S3's reference says it answers, for what is asked of it here. */
const kept = new Map<string, { content: Buffer; type: string | undefined }>();
let server: Server;
let files: PrivateFiles;
let settings: Bucket;
let isDown = false;

beforeAll(async () => {
  server = createServer((request, response) => {
    const key = new URL(request.url ?? '', 'http://s3').pathname;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (isDown) return void response.writeHead(503).end();
      if (!request.headers.authorization?.includes('Credential=a/') && !request.url?.includes('X-Amz-Credential')) {
        const error = '<Error><Code>InvalidAccessKeyId</Code><Message>The Access Key Id does not exist in our records.</Message></Error>';
        return void response.writeHead(403, { 'content-type': 'application/xml' }).end(error);
      }
      if (request.method === 'PUT') {
        kept.set(key, { content: Buffer.concat(chunks), type: request.headers['content-type'] });
        return void response.writeHead(200, { ETag: '"1"' }).end();
      }
      if (request.method === 'DELETE') {
        kept.delete(key);
        return void response.writeHead(204).end();
      }
      const found = kept.get(key);
      if (found) return void response.writeHead(200, { 'content-length': found.content.length }).end(found.content);
      response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  settings = { bucket: 'shop', region: 'auto', endpoint, accessKeyId: 'a', secretAccessKey: 'b' };
  files = s3Files(settings);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  kept.clear();
  isDown = false;
});

test('keeps a file apart, answers it up to a size, and takes it away', async () => {
  await files.put('support/1', Buffer.from('hello'), 'image/png');
  expect([...kept]).toEqual([['/shop/private/support/1', { content: Buffer.from('hello'), type: 'image/png' }]]);
  expect(await files.get('support/1', 5)).toEqual(Buffer.from('hello'));
  expect(await files.get('support/1', 4)).toBeNull();
  expect(await files.get('support/2', 5)).toBeNull();
  await files.remove('support/1');
  await files.remove('support/1');
  expect(kept.size).toBe(0);
});

test('an address takes this type and size for five minutes, and another opens it under its name', async () => {
  const upload = new URL((await files.uploadUrl('support/new/1', { type: 'image/png', size: 5 })) ?? '');
  expect(upload.pathname).toBe('/shop/private/support/new/1');
  expect(Object.fromEntries(upload.searchParams)).toMatchObject({
    'X-Amz-Expires': '300',
    'X-Amz-SignedHeaders': 'content-length;content-type;host',
  });
  expect([...upload.searchParams.keys()].filter((name) => /checksum/i.test(name))).toEqual([]);
  const answer = await fetch(upload, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: 'hello' });
  expect([answer.status, await files.get('support/new/1', 5)]).toEqual([200, Buffer.from('hello')]);

  const read = new URL((await files.readUrl('support/1', { type: 'image/png', name: 'Чашка.png' })) ?? '');
  expect(Object.fromEntries(read.searchParams)).toMatchObject({
    'X-Amz-Expires': '300',
    'response-content-type': 'image/png',
    'response-content-disposition': "attachment; filename*=UTF-8''%D0%A7%D0%B0%D1%88%D0%BA%D0%B0.png",
  });
});

test('a bucket that is away is an outage, to be tried again', async () => {
  isDown = true;
  await expect(files.put('support/1', Buffer.from('x'), 'image/png')).rejects.toMatchObject({ retryable: true });
});

test('whether it is there and knows the key is asked with nothing written, and why not is told', async () => {
  const inTime = () => AbortSignal.timeout(5_000);
  expect(await checkS3(settings, inTime())).toEqual({ account: 'shop' });
  expect(kept.size).toBe(0);
  const refused = checkS3({ ...settings, accessKeyId: 'other' }, inTime());
  await expect(refused).rejects.toMatchObject({ retryable: false, message: expect.stringContaining('InvalidAccessKeyId') });
  isDown = true;
  await expect(checkS3(settings, inTime())).rejects.toMatchObject({ retryable: true, message: 's3: it answered 503' });
  const nowhere = checkS3({ ...settings, endpoint: 'http://127.0.0.1:9' }, inTime());
  await expect(nowhere).rejects.toMatchObject({ retryable: true, message: 's3: it does not answer' });
});
