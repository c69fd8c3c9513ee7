import { allContentDoors } from '../strapi/content-doors';
import { schemaOf } from './content-fields';
import { machineContentPaths } from './content-operations';
import { create } from './create';
import { pathsOf } from './operation';
import { forTokens } from './staff-operations';
import { tagsFor } from './tags';

/** The document of `GET /api/openapi-machines.json`: what an ERP, a PIM or a script may do with an API token. */
export const machinesOpenApiDocument = () =>
  create({
    title: 'Storekeeper, for machines',
    description: 'What machines call with an API token of the admin panel (Settings, API tokens). Each operation names the scope it needs.',
    servers: [{ url: '/api' }],
    tags: [...contentTags(), ...tagsFor(forTokens())],
    paths: { ...machineContentPaths(), ...pathsOf(forTokens()) },
    securitySchemes: {
      apiToken: { type: 'http', scheme: 'bearer', description: 'An API token; read-only, with full access, or with scopes of its own.' },
    },
  });

const contentTags = () =>
  allContentDoors.map(([uid]) => {
    const { displayName, description } = schemaOf(uid).info;
    return { name: displayName, description: description || `${displayName}, as the panel has it.` };
  });
