import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { sizeKey, versionedName } from '../../domain/pictures/picture-sizes';
import type { MadeSize } from './make-sizes';

/** A file as Strapi and its providers know it. `url` is set by the provider. */
export type StoredFile = {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  path?: string | null;
  size?: number;
  width?: number | null;
  height?: number | null;
  sizeInBytes?: number;
  url?: string;
  filepath?: string;
  getStream?: () => Readable;
};

/** The first half of its SHA-256: enough to tell two contents apart that somebody uploaded here. */
export const versionOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The file of a size of `file`, under a name that says which content it has. */
export function sizeFile(file: Pick<StoredFile, 'name' | 'hash' | 'path'>, { width, height, content }: MadeSize) {
  const key = sizeKey(width);
  return {
    key,
    file: {
      name: `${key}_${file.name}`,
      hash: versionedName(`${key}_${file.hash}`, versionOf(content)),
      ext: '.webp',
      mime: 'image/webp',
      path: file.path ?? null,
      ...{ width, height },
      size: Math.round(content.length / 10) / 100,
      sizeInBytes: content.length,
      getStream: () => Readable.from([content]),
    } satisfies StoredFile,
  };
}
