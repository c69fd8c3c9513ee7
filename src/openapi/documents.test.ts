import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { contracts } from '../api/contracts';
import type { Endpoint } from '../http/endpoint';
import { openApiDocument, staffOpenApiDocument } from './documents';
import { machinesOpenApiDocument } from './machines';

const endpoints = contracts.flatMap((area) => Object.entries<Endpoint>(area));
const documents: [string, object][] = [
  ['for apps', openApiDocument()],
  ['for staff', staffOpenApiDocument()],
  ['for machines', machinesOpenApiDocument()],
];

test.each(endpoints.filter(([, { body }]) => body))('%s shows a body that it takes', (_name, { body, example }) => {
  expect(body?.safeParse(example).error?.issues).toBeUndefined();
  expect(example).toBeDefined();
});

describe.each(documents)('the document %s', (_name, document) => {
  const ajv = addFormats(new Ajv2020({ strict: false, formats: { 'idn-email': true } }));
  ajv.addSchema({ $id: 'document', ...document });
  const rebased = (schema: object) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
  const examples = schemasIn(document).filter(({ schema }) => 'example' in schema);

  test('has examples that fit what they are examples of', () => {
    expect(examples.length).toBeGreaterThan(10);
    const wrong = examples.filter(({ schema: { example, ...rest } }) => !ajv.validate(rebased(rest), example));
    expect(wrong).toEqual([]);
  });

  test('closes what is sent and leaves open what is answered', () => {
    const bodies = operationsOf(document).flatMap(({ requestBody }) => (requestBody ? schemasIn(requestBody) : []));
    const answers = operationsOf(document).flatMap(({ responses }) => schemasIn(responses));
    const isObject = ({ schema }: Found) => schema.type === 'object' && 'properties' in schema;
    expect(bodies.filter(isObject).filter(({ schema }) => schema.additionalProperties !== false)).toEqual([]);
    expect(answers.filter(isObject).filter(({ schema }) => schema.additionalProperties === false)).toEqual([]);
  });
});

test('names every code a door may refuse with', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, unknown>> };
  const text = JSON.stringify(paths['/carts/{id}/operations']?.post);
  for (const code of ['CART_NOT_FOUND', 'CART_REVISION_CONFLICT', 'CODE_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED'])
    expect(text).toContain(`"${code}"`);
});

type Schema = Record<string, unknown>;
type Found = Readonly<{ at: string; schema: Schema }>;

/** Everything below that has the form of a schema. */
function schemasIn(value: unknown, at = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => (name === 'example' ? [] : schemasIn(one, `${at}/${name}`)));
  return 'type' in value && typeof value.type === 'string' ? [{ at, schema: { ...value } }, ...inner] : inner;
}

type Operation = Readonly<{ requestBody?: object; responses: object }>;
const operationsOf = (document: object): Operation[] =>
  Object.values((document as { paths: Record<string, Record<string, Operation>> }).paths).flatMap((path) => Object.values(path));
