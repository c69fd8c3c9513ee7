import { routesFor } from '../../../http/routes-for';
import { operations } from '../contract';

const { type, routes } = routesFor('operations', operations);
const page = (path: string, handler: string) => ({
  method: 'GET' as const,
  path,
  handler: `operations.${handler}`,
  config: { auth: false as const },
});

export default { type, routes: [...routes, page('/openapi.json', 'openApi'), page('/docs', 'docs'), page('/docs/:asset', 'docsAsset')] };
