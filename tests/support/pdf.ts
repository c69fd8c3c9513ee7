import { execFileSync } from 'node:child_process';
import type { Test } from 'supertest';

/** The text of each page of a PDF, with what is looked for however its lines were broken. */
export function pagesOf(pdf: Uint8Array): string[] {
  const pages: string[] = JSON.parse(execFileSync(process.execPath, ['tests/support/read-pdf.mjs'], { input: pdf, encoding: 'utf8' }));
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
  return { name: String(answer.headers['content-disposition']), pages: pagesOf(answer.body as Buffer) };
}
