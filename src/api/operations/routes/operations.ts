import { routesFor } from '../../../http/routes-for';
import { operations } from '../contract';

const { type, routes } = routesFor('operations', operations);
const page = (path: string, handler: string) => ({
  method: 'GET' as const,
  path,
  handler: `operations.${handler}`,
  config: { auth: false as const },
});

const pages = [
  page('/openapi.json', 'openApi'),
  page('/openapi-machines.json', 'machinesOpenApi'),
  page('/docs', 'docs'),
  page('/docs/:asset', 'docsAsset'),
];

export default { type, routes: [...routes, ...pages] };
