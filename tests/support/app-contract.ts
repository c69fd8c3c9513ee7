import { readFileSync } from 'node:fs';
import { differencesFrom, type OpenApi } from './openapi';

const prefix = '/api';
const document: OpenApi = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const paths = Object.keys(document.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`) }));
let differences: ReturnType<typeof differencesFrom> | undefined;

type Answered = Readonly<{ request: Readonly<{ url: string }>; status: number; body: unknown }>;
// Strapi takes them, and answers another form then; the document does not offer them.
const unpromised = /^fields|^pagination\[(?:start|limit|withCount)\]$/;

/** Throws unless what an endpoint for apps answered is what the OpenAPI document says; says nothing of doors that are not in it. */
export function checkAppAnswer(method: string, { request: { url }, ...answer }: Answered): void {
  const { pathname: asked, searchParams } = new URL(url);
  if (!asked.startsWith(`${prefix}/`) || [...searchParams.keys()].some((name) => unpromised.test(name))) return;
  // Names are looked up before placeholders, as the router does.
  const known = paths
    .filter(({ pattern }) => pattern.test(asked.slice(prefix.length)))
    .sort((one, other) => braces(one.path) - braces(other.path));
  const path = known.find((one) => document.paths[one.path]?.[method])?.path;
  if (path === undefined) return;
  differences ??= differencesFrom(document);
  const found = differences(method, path, answer);
  if (found === null) return;
  const said = JSON.stringify({ found, answered: answer.body }, null, 2);
  throw new Error(
    `${method.toUpperCase()} ${path} answers ${answer.status} otherwise than docs/openapi.json says: ${said.slice(0, 4_000)}`,
  );
}

const braces = (path: string): number => path.split('{').length;
