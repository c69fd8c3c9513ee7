import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isTooOld } from '../domain/store/app-versions';
import { appToCheck } from '../http/app-version';
import { packedAs, toAnswer, type Answer } from '../http/cached-answers/answer-store';
import { cacheControl, encodingFor, isKnown, keyOf } from '../http/cached-answers/negotiation';
import { mayBeShared, sharedAnswers, whenKnown } from '../http/cached-answers/shared-answers';
import { failedInFront, type GuestReads } from '../http/cached-answers/shared-reads';
import { jsonOf } from '../http/reply';
import { acceptedRequestId } from '../http/request-id';
import { withRequestId } from '../jobs/request-context';
import { knownAppVersions } from '../shop/store/app-releases';

type Options = Readonly<{
  /** The web pages that may read answers, as `strapi::cors` is told. */
  corsOrigins: readonly string[];
  exposedHeaders: readonly string[];
  reads: GuestReads;
}>;

/**
 * Answers guests from what is kept, or by reading it, before Koa is asked: it and the middlewares are most of what such an answer costs.
 * With the headers they would add, but for those that mean something on a page only. Whatever is refused, Koa refuses.
 */
export function answerInFront(strapi: Core.Strapi, options: Options): void {
  const { httpServer } = strapi.server;
  const behind = httpServer.listeners('request') as RequestListener[];
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    for (const listener of behind) listener.call(httpServer, request, response);
  };
  // Who asks for what is being read already waits for it, once.
  const underWay = new Map<string, Promise<void>>();

  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { method, headers, url = '' } = request;
    const path = pathOf(url);
    if (method !== 'GET' || headers.authorization !== undefined || !mayBeShared(path) || !isWelcome(path, headers))
      return pass(request, response);

    const key = keyOf(url);
    if (key === null) return pass(request, response);
    // Where nothing is kept, there is nothing to wait for.
    if (!sharedAnswers.keeps) return read(key, request, response);
    const found = sharedAnswers.find(key);
    if (found) return answer(found, request, response);
    const first = underWay.get(key);
    if (first)
      return void first.then(() => {
        const kept = sharedAnswers.find(key);
        if (kept) answer(kept, request, response);
        else read(key, request, response);
      });
    underWay.set(
      key,
      new Promise((resolve) => {
        const known = (): void => {
          response.off('close', known);
          underWay.delete(key);
          resolve();
        };
        // Not when it was sent: whoever takes their answer slowly, or not at all, must hold up nobody else.
        whenKnown.set(request, known);
        response.once('close', known);
      }),
    );
    return read(key, request, response);
  });

  /** Answers a guest what is read for them, and keeps it. What does not fit the contract, or goes wrong, is for Koa to answer. */
  function read(key: string, request: IncomingMessage, response: ServerResponse): void {
    const startedAt = performance.now();
    const id = acceptedRequestId(request.headers['x-request-id']) ?? randomUUID();
    const keep = sharedAnswers.begin();
    const reading = withRequestId(id, async () => {
      const { url = '' } = request;
      const told = await options.reads(pathOf(url))?.(strapi, { url, query: () => queryOf(strapi, request) });
      if (!told) return null;
      const { body, fingerprint } = jsonOf(told.data, told.meta);
      const read = toAnswer(body, told.shared.until, fingerprint);
      keep(key, read, told.shared.tags);
      return read;
    });
    reading.then(
      (read) => {
        if (!read) return pass(request, response);
        whenKnown.get(request)?.();
        return answer(read, request, response, { id, ms: Math.round(performance.now() - startedAt) });
      },
      (error: unknown) => {
        failedInFront(request, error);
        // What was logged of it stands under the id that is answered.
        request.headers['x-request-id'] = id;
        pass(request, response);
      },
    );
  }

  function answer(kept: Answer, request: IncomingMessage, response: ServerResponse, read?: Readonly<{ id: string; ms: number }>): void {
    const { headers, url = '' } = request;
    const cors = corsFor(headers.origin, options);
    const common = [
      'ETag',
      kept.etag,
      'Cache-Control',
      cacheControl(kept.until),
      'Vary',
      'Origin, Authorization, Accept-Encoding',
      ...cors,
    ];
    const status = isKnown(headers['if-none-match'], kept.etag) ? 304 : 200;
    const ms = read?.ms ?? 0;
    strapi.log.http(`GET ${pathOf(url)} ${status} ${ms} ms`, { method: 'GET', path: pathOf(url), status, ms, kept: !read });
    if (status === 304) {
      response.writeHead(304, common).end();
      return;
    }
    const send = (body: Buffer, encoding: readonly string[]): void => {
      response
        .writeHead(200, [
          ...common,
          ...encoding,
          ...['Content-Type', 'application/json; charset=utf-8', 'Content-Length', String(body.byteLength)],
          ...['X-Request-Id', read?.id ?? acceptedRequestId(headers['x-request-id']) ?? randomUUID()],
          ...['X-Content-Type-Options', 'nosniff', 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
        ])
        .end(body);
    };
    const encoding = encodingFor(headers['accept-encoding']);
    if (!encoding) return send(kept.body, []);
    packedAs(kept, encoding).then(
      (body) => send(body, ['Content-Encoding', encoding]),
      (error: unknown) => {
        strapi.log.error('An answer could not be packed', { error });
        send(kept.body, []);
      },
    );
  }
}

/** The query as every controller of Strapi is given it. */
const queryOf = (strapi: Core.Strapi, request: IncomingMessage): unknown =>
  (Object.assign(Object.create(strapi.server.app.request as object), { req: request }) as { query: unknown }).query;

const pathOf = (url: string): string => {
  const at = url.indexOf('?');
  return at === -1 ? url : url.slice(0, at);
};

/** Whether the app is known to work with the shop; where nothing is known, Koa asks. */
function isWelcome(path: string, headers: IncomingHttpHeaders): boolean {
  const app = appToCheck(path, headers);
  if (!app) return true;
  const versions = knownAppVersions();
  return versions !== null && !isTooOld(app.version, versions[app.platform]);
}

function corsFor(origin: string | undefined, { corsOrigins, exposedHeaders }: Options): string[] {
  if (origin === undefined || !corsOrigins.includes(origin)) return [];
  return [
    ...['Access-Control-Allow-Origin', origin, 'Access-Control-Allow-Credentials', 'true'],
    ...['Access-Control-Expose-Headers', exposedHeaders.join(',')],
  ];
}
