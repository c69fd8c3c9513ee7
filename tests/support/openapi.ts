import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Media = { content?: { 'application/json'?: { schema: object } } };
export type Operation = { responses: Record<string, Media>; requestBody?: Media; operationId: string };
export type OpenApi = { openapi: string; paths: Record<string, Record<string, Operation>>; components: object };
type Answered = Readonly<{ status: number; body: unknown }>;

/** Tells what an answer has that the document does not say, or lacks; null when it is as the document says. */
export function differencesFrom(document: OpenApi): (method: string, path: string, answer: Answered) => unknown {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'document', ...document });
  return (method, path, { status, body }) => {
    const operations = document.paths[path] ?? {};
    if (!operations[method]?.responses[String(status)]) return `${method} ${path} is not documented to answer ${status}`;
    const pointer = ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema']
      .map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/');
    const validate = ajv.getSchema(`document#/${pointer}`);
    if (!validate) return `${method} ${path} ${status} has no schema`;
    return validate(body) ? null : validate.errors;
  };
}
