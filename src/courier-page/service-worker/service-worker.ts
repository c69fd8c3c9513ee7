export {};

declare const self: ServiceWorkerGlobalScope;
/** Which build this is, and what it is made of: filled in when it is bundled. */
declare const BUILD: string;
declare const FILES: readonly string[];

// The page opens in a dead spot from what is kept here. What the shop answers is kept by the page itself.
const cacheName = `storekeeper-courier-${BUILD}`;
const page = '/courier';

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(cacheName);
      await cache.addAll([page, ...FILES]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('storekeeper-courier-') && name !== cacheName);
      await Promise.all(names.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !`${pathname}/`.startsWith(`${page}/`)) return;
  event.respondWith(request.mode === 'navigate' ? newestPage(request) : kept(request));
});

/** What the shop says now, while it can be asked. */
async function newestPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(5_000) });
    if (answer.ok) await cache.put(page, answer.clone());
    return answer;
  } catch {
    return (await cache.match(page, { ignoreVary: true })) ?? Response.error();
  }
}

/** The page may be newer than what is kept here, until the worker of its build is there: what it is made of is then kept too, for the next dead spot. */
async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
