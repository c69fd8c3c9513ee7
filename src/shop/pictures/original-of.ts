import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { StoredFile } from './size-files';

type Provider = { getSignedUrl(file: StoredFile): Promise<Readonly<{ url?: string }>> };

const atMostMs = 60_000;

/** What was uploaded, from where it lies. Throws where nobody answers, or it is not there. */
export async function originalOf(strapi: Core.Strapi, file: Pick<StoredFile, 'name' | 'hash' | 'ext' | 'mime' | 'url'>): Promise<Buffer> {
  const { url = '' } = file;
  if (url.startsWith('/')) {
    const root = path.join(strapi.dirs.static.public, 'uploads');
    const place = path.join(strapi.dirs.static.public, url);
    if (!place.startsWith(root + path.sep)) throw new Error('it lies outside of the uploads');
    return readFile(place);
  }
  const provider = strapi.plugin('upload')['provider' as never] as Provider;
  const signed = await provider.getSignedUrl(file);
  const answer = await fetch(signed.url ?? url, { signal: AbortSignal.timeout(atMostMs) });
  if (!answer.ok) throw new Error(`its provider answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
