import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { problem } from '../../../http/problem';
import { pingDatabase } from '../../../shop/store/ping-database';

// The browser loads exactly these of the package; nothing else of it is served.
const docsAssets: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css'],
  ['swagger-ui-bundle.js', 'text/javascript'],
]);
const docsFolder = path.dirname(require.resolve('swagger-ui-dist/package.json'));

const docsPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Storekeeper API</title><link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="docs/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></body>
</html>`;
// A file of its own, because the content security policy forbids scripts inside the page.
const docsStart = "SwaggerUIBundle({ url: 'openapi.json', dom_id: '#docs', deepLinking: true, defaultModelsExpandDepth: 0 });";

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  live(ctx: Context) {
    ctx.body = { data: { status: 'live' }, meta: {} };
  },

  async ready(ctx: Context) {
    const databaseMs = await pingDatabase(strapi);
    if (databaseMs === null) {
      const { status, body } = problem(503, 'NotReady', 'The database does not answer', { code: 'NOT_READY' });
      ctx.set('Retry-After', '2');
      ctx.status = status;
      ctx.body = body;
      return;
    }
    ctx.body = { data: { status: 'ready', databaseMs }, meta: {} };
  },

  openApi(ctx: Context) {
    ctx.body = strapi.get('openapi');
  },

  machinesOpenApi(ctx: Context) {
    ctx.body = strapi.get('machinesOpenapi');
  },

  docs(ctx: Context) {
    ctx.type = 'html';
    ctx.body = docsPage;
  },

  docsAsset(ctx: Context) {
    const name = String(ctx.params.asset);
    const type = docsAssets.get(name);
    if (name === 'start.js') {
      ctx.type = 'text/javascript';
      ctx.body = docsStart;
    } else if (type) {
      ctx.type = type;
      ctx.body = createReadStream(path.join(docsFolder, name));
    } else throw new errors.NotFoundError();
  },
});
