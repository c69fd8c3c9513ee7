import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { versionIn } from '../domain/pictures/picture-sizes';

const mostKnown = 20_000;

/**
 * Uploads on this machine may be kept for ever under an address that names the version of what lies there; that it is this one is looked
 * at, for a replaced picture would else be the old one for a year. Under another address they are asked for again each time.
 */
const uploadVersions: Core.MiddlewareFactory = (_config, { strapi }) => {
  const root = path.join(strapi.dirs.static.public, 'uploads');
  const known = new Map<string, string>();

  /** Of the content that lies there now: a file that changes has another size, or was written at another time. */
  async function versionThere(file: string): Promise<string> {
    const { size, mtimeMs } = await stat(file);
    const key = `${file} ${size} ${mtimeMs}`;
    let version = known.get(key);
    if (version === undefined) {
      const hash = createHash('sha256');
      for await (const part of createReadStream(file)) hash.update(part as Buffer);
      version = hash.digest('hex').slice(0, 16);
      if (known.size >= mostKnown) known.clear();
      known.set(key, version);
    }
    return version;
  }

  return async (ctx, next) => {
    await next();
    if (!ctx.path.startsWith('/uploads/') || ![200, 206, 304].includes(ctx.status)) return;
    const named = versionIn(ctx.path, ctx.query.v);
    if (named === null) return;
    try {
      const file = path.join(root, decodeURIComponent(ctx.path.slice('/uploads/'.length)));
      const isRight = file.startsWith(root + path.sep) && (await versionThere(file)) === named;
      if (isRight) ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
    } catch {
      // It is gone since, or its address cannot be read: then nothing is said of how long it may be kept.
    }
  };
};
export default uploadVersions;
