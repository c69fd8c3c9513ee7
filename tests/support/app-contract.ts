import { readFileSync } from 'node:fs';
import { differencesFrom, type OpenApi } from './openapi';

const prefix = '/api';
const forApps = contractOf('docs/openapi.json');
const forMachines = contractOf('docs/openapi-machines.json');

type Answered = Readonly<{
  request: Readonly<{ url: string; get: (header: string) => string }>;
  status: number;
  body: unknown;
  type: string;
}>;
// Strapi takes them, and answers another form then; the documents do not offer them.
const unpromised = /^fields|^pagination\[(?:start|limit|withCount)\]$/;
// An access token has three parts.
const isApiToken = (authorization: string | undefined) => /^Bearer [^.]+$/.test(authorization ?? '');

/**
 * Throws unless what an endpoint for apps, or one a machine asked with an API token, answered is what its OpenAPI document says; says
 * nothing of doors that are not in it.
 */
export function checkAppAnswer(method: string, { request, ...answer }: Answered): void {
  const { pathname: asked, searchParams } = new URL(request.url);
  if (!asked.startsWith(`${prefix}/`) || [...searchParams.keys()].some((name) => unpromised.test(name))) return;
  const contract = isApiToken(request.get('Authorization')) ? forMachines : forApps;
  contract(method, asked.slice(prefix.length), answer);
}

function contractOf(file: string) {
  const document: OpenApi = JSON.parse(readFileSync(file, 'utf8'));
  const paths = Object.keys(document.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`) }));
  let differences: ReturnType<typeof differencesFrom> | undefined;
  return (method: string, asked: string, answer: Omit<Answered, 'request'>): void => {
    // Names are looked up before placeholders, as the router does.
    const known = paths.filter(({ pattern }) => pattern.test(asked)).sort((one, other) => braces(one.path) - braces(other.path));
    const path = known.find((one) => document.paths[one.path]?.[method])?.path;
    if (path === undefined) return;
    differences ??= differencesFrom(document);
    const found = differences(method, path, answer);
    if (found === null) return;
    const said = JSON.stringify({ found, answered: answer.body }, null, 2);
    throw new Error(`${method.toUpperCase()} ${path} answers ${answer.status} otherwise than ${file} says: ${said.slice(0, 4_000)}`);
  };
}

const braces = (path: string): number => path.split('{').length;
