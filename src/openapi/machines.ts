import { createDocument } from 'zod-openapi';
import { machineContentPaths } from './content-operations';

/** The document of `GET /api/openapi-machines.json`: what an ERP, a PIM or a script may do with an API token. */
export const machinesOpenApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Storekeeper, for machines',
      version: '1',
      description:
        'What machines call with an API token of the admin panel (Settings, API tokens). Each operation names the scope it needs. Answers are `{data, meta}`; refusals are `{data: null, error}` with a stable `error.details.code`. Amounts are whole numbers of the smallest unit of their currency.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    paths: machineContentPaths(),
    components: {
      securitySchemes: {
        apiToken: { type: 'http', scheme: 'bearer', description: 'An API token; read-only, with full access, or with scopes of its own' },
      },
    },
  });
