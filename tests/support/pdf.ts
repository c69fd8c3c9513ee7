import { fork, type ChildProcess } from 'node:child_process';
import type { Test } from 'supertest';

type Read = Readonly<{ id: number; pages: string[] } | { id: number; failure: string }>;

// Loading what reads PDFs takes longer than reading one, so one process reads all that a test file looks at.
let reader: ChildProcess | undefined;
let asked = 0;

afterAll(() => reader?.disconnect());

/** The text of each page of a PDF, with what is looked for however its lines were broken. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const reading = (reader ??= fork('tests/support/read-pdf.mjs', { execArgv: [] }));
  const id = ++asked;
  const pages = await new Promise<string[]>((resolve, reject) => {
    const hear = (read: Read) => {
      if (read.id !== id) return;
      reading.off('message', hear);
      if ('failure' in read) reject(new Error(read.failure));
      else resolve(read.pages);
    };
    reading.on('message', hear);
    reading.once('error', reject);
    reading.send({ id, pdf: Buffer.from(pdf).toString('base64') });
  });
  // A letter of several parts has its text with one of them.
  return pages.map((text) => text.replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, '').replace(/\s+/g, ' '));
}

/** Sends a request that a PDF answers. */
export async function pdfOf(request: Test): Promise<{ name: string; pages: string[] }> {
  const answer = await request
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200)
    .expect('Content-Type', 'application/pdf');
  return { name: String(answer.headers['content-disposition']), pages: await pagesOf(answer.body as Buffer) };
}
