import { createHash } from 'node:crypto';
import type Ajv2020 from 'ajv/dist/2020';

type Reference = { $ref: string };
type Answer = { content?: Readonly<Record<string, { schema: object } | undefined>> };
export type Operation = { responses: Record<string, Answer | Reference>; requestBody?: Answer; operationId: string };
export type OpenApi = { openapi: string; paths: Record<string, Record<string, Operation>>; components: object };
type Answered = Readonly<{ status: number; body: unknown; type?: string }>;

// tests/support/environment.cjs
declare const validatorsOf: (id: string, read: () => object) => Ajv2020;

/** Tells what an answer has that the document does not say, or lacks; null when it is as the document says. */
export function differencesFrom(document: OpenApi): (method: string, path: string, answer: Answered) => unknown {
  const ajv = validatorsOf(createHash('sha256').update(JSON.stringify(document)).digest('hex'), () => closed(document));
  return (method, path, { status, body, type }) => {
    const answer = document.paths[path]?.[method]?.responses[String(status)];
    if (!answer) return `${method} ${path} is not documented to answer ${status}`;
    if (!('$ref' in answer) && answer.content === undefined)
      return JSON.stringify(body) === '{}' ? null : `${method} ${path} answers nothing`;
    const isFile = !('$ref' in answer) && answer.content !== undefined && !('application/json' in answer.content);
    if (isFile) return type !== undefined && type in (answer.content ?? {}) ? null : `${method} ${path} answers ${type}`;
    const place = '$ref' in answer ? answer.$ref.slice(1) : pointerTo('paths', path, method, 'responses', String(status));
    const validate = ajv.getSchema(`document#${place}${pointerTo('content', 'application/json', 'schema')}`);
    if (!validate) return `${method} ${path} ${status} has no schema`;
    return validate(body) ? undescribedDetails(document, answer, body) : validate.errors;
  };
}

type Details = { properties: object };
type RefusalSchema = { allOf?: [unknown, { properties: { error: { properties: { details: Details | { oneOf: Details[] } } } } }] };

/** Where the document says what is told beside a code, nothing else may be. */
function undescribedDetails(document: OpenApi, answer: Answer | Reference, body: unknown): string[] | null {
  const { responses } = document.components as { responses: Record<string, Answer> };
  const said = '$ref' in answer ? responses[answer.$ref.split('/').at(-1) ?? ''] : answer;
  const { allOf } = (said?.content?.['application/json']?.schema ?? {}) as RefusalSchema;
  if (!allOf) return null;
  const { code, issues: _issues, ...more } = (body as { error: { details: Record<string, unknown> } }).error.details;
  const { details } = allOf[1].properties.error.properties;
  const forms = ('oneOf' in details ? details.oneOf : [details]).map(({ properties }) => properties as Record<string, { const?: string }>);
  const form = forms.find((properties) => properties.code?.const === code);
  const undescribed = form ? Object.keys(more).filter((name) => !(name in form)) : [];
  return undescribed.length > 0 ? undescribed.map((name) => `details.${name} of ${String(code)} is not described`) : null;
}

const pointerTo = (...steps: string[]): string =>
  steps.map((step) => `/${encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1'))}`).join('');

/**
 * Apps are told that an answer may have more than is described, so that nothing breaks when it grows. What is answered today stands in
 * the document, though: here nothing may be in an answer that does not.
 */
function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map((one: unknown) => closed(one)) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, name === 'allOf' ? one : closed(one)]));
  const isOpen = inner.type === 'object' && inner.properties !== undefined && inner.additionalProperties === undefined;
  return (isOpen ? { ...inner, additionalProperties: false } : inner) as T;
}
