import { createDocument, type CreateDocumentOptions, type ZodOpenApiObject } from 'zod-openapi';
import { problemBody } from '../http/schemas';
import { answerHeaders } from './headers';
import { commonRefusals } from './refusals';

type Described = Pick<ZodOpenApiObject, 'servers' | 'tags' | 'paths'> &
  Readonly<{
    title: string;
    description: string;
    securitySchemes: NonNullable<ZodOpenApiObject['components']>['securitySchemes'];
  }>;

const envelopes =
  'Answers are `{data, meta}`; refusals are `{data: null, error}` with a stable `error.details.code`. Amounts are whole numbers of the smallest unit of their currency. What stands here may grow: be ready for fields, and for codes, that are not here yet.';

/** An OpenAPI document as all of ours are. */
export function create({ title, description, securitySchemes, ...rest }: Described): object {
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title,
      version: '1',
      description: `${description} ${envelopes}`,
      contact: { name: 'Storekeeper' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    ...rest,
    components: {
      schemas: { Problem: problemBody },
      responses: commonRefusals(),
      headers: answerHeaders,
      ...(securitySchemes ? { securitySchemes } : {}),
    },
  };
  return ['responses', 'headers'].reduce<Made>(
    withoutUnused,
    JSON.parse(JSON.stringify(createDocument(document, options), withoutLeftover)),
  );
}

/** Requests are taken as they are described and no wider; answers may have more one day, and nobody should break of that. */
const options: CreateDocumentOptions = {
  override: ({ jsonSchema, io }) => {
    if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  },
};

// A schema that only describes another anew keeps what the other was opened by.
function withoutLeftover(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value) || !('additionalProperties' in value)) return value;
  const { additionalProperties: _leftover, ...rest } = value;
  return rest;
}

type Made = { components: Record<string, Record<string, object>> };
function withoutUnused(document: Made, kind: string): Made {
  const text = JSON.stringify(document);
  const used = Object.entries(document.components[kind] ?? {}).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`));
  return { ...document, components: { ...document.components, [kind]: Object.fromEntries(used) } };
}
