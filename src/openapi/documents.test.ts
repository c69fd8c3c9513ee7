import { isDeepStrictEqual } from 'node:util';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { contracts } from '../api/contracts';
import { turnsOldAppsAway } from '../http/app-version';
import { mayBeShared } from '../http/cached-answers/shared-answers';
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
    // What others write by a standard of theirs, as browsers do of passkeys, is said to be open.
    const isOpen = ({ schema }: Found) => isDeepStrictEqual(schema.additionalProperties, {});
    expect(bodies.filter(isObject).filter((found) => found.schema.additionalProperties !== false && !isOpen(found))).toEqual([]);
    expect(answers.filter(isObject).filter(({ schema }) => schema.additionalProperties === false)).toEqual([]);
  });
});

test('names every code a door may refuse with', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, unknown>> };
  const text = JSON.stringify(paths['/carts/{id}/operations']?.post);
  for (const code of ['CART_NOT_FOUND', 'CART_REVISION_CONFLICT', 'CODE_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED'])
    expect(text).toContain(`"${code}"`);
});

describe('what apps send and are sent in headers', () => {
  const { paths, components } = openApiDocument() as unknown as Document;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ of: `${method} ${path}`, path: path.replace(/\{\w+\}/g, 'x'), ...operation })),
  );
  const sends = ({ parameters = [] }: Told, header: string): boolean =>
    parameters.some(({ $ref, name }) => (name ?? components.parameters[$ref?.split('/').at(-1) ?? '']?.name) === header);
  const named = (operations: readonly Readonly<{ of: string }>[]) => operations.map(({ of }) => of);

  test('what may be kept for others has a tag, and is 304 for who has it', () => {
    const shared = all.filter(({ of, path }) => of.startsWith('get ') && mayBeShared(`/api${path}`));

    expect(shared.length).toBeGreaterThan(10);
    expect(named(all.filter((one) => sends(one, 'If-None-Match')))).toEqual(named(shared));
    expect(named(all.filter(({ responses }) => '304' in responses))).toEqual(named(shared));
    const tags = shared.map(({ responses }) => Object.keys(responses['200']?.headers ?? {}));
    expect(tags.filter((headers) => !['ETag', 'Cache-Control'].every((header) => headers.includes(header)))).toEqual([]);
  });

  test('which app asks is sent wherever one that is too old is turned away', () => {
    const turning = named(all.filter(({ path }) => turnsOldAppsAway(path)));

    expect(turning.length).toBeGreaterThan(10);
    expect(named(all.filter(({ responses }) => '426' in responses))).toEqual(turning);
    for (const header of ['X-App-Platform', 'X-App-Version']) expect(named(all.filter((one) => sends(one, header)))).toEqual(turning);
  });
});

type Parameter = Readonly<{ $ref?: string; name?: string }>;
type Told = Readonly<{ parameters?: readonly Parameter[]; responses: Readonly<Record<string, Readonly<{ headers?: object }>>> }>;
type Document = Readonly<{
  paths: Record<string, Record<string, Told>>;
  components: Readonly<{ parameters: Readonly<Record<string, Parameter>> }>;
}>;

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
