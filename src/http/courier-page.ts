import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { tilesHost } from '../domain/store/map-tiles';
import { storeSettings } from '../shop/store/store-settings';
import { escaped } from './payment-page/html';

type Files = Readonly<{ folder: string; names: ReadonlySet<string>; script: string; style: string }>;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
// Files called by what is in them never change.
const isKeptForGood = (name: string): boolean => /-[A-Z0-9]{8}\.\w+$/.test(name);

/** Where `npm run build` has put it; while developing, what watches the sources empties the first of both. */
const folders = ({ dirs }: Core.Strapi): readonly string[] => [
  path.join(dirs.dist.root, 'courier-page'),
  path.join(dirs.app.root, '.cache/courier-page'),
];

/**
 * The page couriers work with on their phones (src/courier-page): outside of `/api`, for browsers. It tells nothing; what it shows it asks for with
 * the session of whoever opened a link.
 */
export function serveCourierPage(strapi: Core.Strapi): void {
  let known: Promise<Files | null> | undefined;
  const files = () => (known ??= findFiles(folders(strapi)));

  strapi.server.router.get('/courier', async (ctx: Context) => {
    const { script, style } = (await files()) ?? {};
    if (script === undefined || style === undefined) return;
    const { name, mapTilesUrl, mapTilesAttribution } = await storeSettings(strapi);
    ctx.set('Cache-Control', 'no-cache');
    ctx.set('Referrer-Policy', 'no-referrer');
    ctx.set('Permissions-Policy', 'geolocation=(self), camera=(self)');
    ctx.set('Content-Security-Policy', policyWith(tilesHost(mapTilesUrl)));
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = pageWith({ name, tiles: mapTilesUrl, attribution: mapTilesAttribution, script, style });
  });
  strapi.server.router.get('/courier/:file', async (ctx: Context) => {
    const name = String(ctx.params.file);
    const all = await files();
    if (!all?.names.has(name)) return;
    ctx.set('Cache-Control', isKeptForGood(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
    ctx.type = name === 'manifest.json' ? 'application/manifest+json' : (types[path.extname(name)] ?? 'application/octet-stream');
    // The page itself has no slash at its end.
    if (name === 'service-worker.js') ctx.set('Service-Worker-Allowed', '/courier');
    ctx.body = await readFile(path.join(all.folder, name));
  });
}

async function findFiles(places: readonly string[]): Promise<Files | null> {
  const folder = places.find((place) => existsSync(path.join(place, 'files.json')));
  if (folder === undefined) return null;
  const called = JSON.parse(await readFile(path.join(folder, 'files.json'), 'utf8')) as Pick<Files, 'script' | 'style'>;
  const names = (await readdir(folder)).filter((name) => name !== 'files.json');
  return { folder, names: new Set(names), ...called };
}

type Page = Readonly<{ name: string; tiles: string; attribution: string; script: string; style: string }>;

const pageWith = ({ name, tiles, attribution, script, style }: Page): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex"><meta name="theme-color" content="#4236d6"><title>${escaped(name)}</title>
<link rel="manifest" href="/courier/manifest.json"><link rel="icon" href="/courier/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/courier/icon-180.png">
<link rel="stylesheet" href="/courier/${style}"></head>
<body><div id="courier" data-shop="${escaped(name)}" data-tiles="${escaped(tiles)}" data-attribution="${escaped(attribution)}"></div>
<noscript>JavaScript</noscript><script type="module" src="/courier/${script}"></script></body></html>`;

const policyWith = (tiles: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data:${tiles === null ? '' : ` ${tiles}`}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
