import type { Core } from '@strapi/strapi';
import { askPlugin, type OnPluginFault } from '../shop/plugin-fault';
import type { Customer } from './customer-auth';
import type { Endpoint } from './endpoint';
import { toProblem } from './problem';
import type { Answer } from './reply';
import type { StaffArea, StaffEndpoint } from './staff-endpoint';

type Parsed<S> = S extends { parse(value: unknown): infer T } ? T : undefined;

/** A checked request of an app. */
export type AppRequest<E extends Endpoint> = Readonly<{
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
  /** Who is signed in. */
  customer: E extends { signedIn: true } ? Customer : Customer | null;
}>;
export type AppHandlers<T extends Readonly<Record<string, Endpoint>>> = Readonly<{
  [K in keyof T]: (strapi: Core.Strapi, request: AppRequest<T[K]>) => Promise<Answer<T[K]['response']>>;
}>;
/** Endpoints for apps with what answers them. */
export type AppArea = Readonly<{
  contract: Readonly<Record<string, Endpoint>>;
  handle: (name: string, strapi: Core.Strapi, request: AppRequest<Endpoint>) => Promise<unknown>;
}>;

/** What a plugin offers over HTTP. Its paths begin with its name: `/loyalty/points`. */
export type PluginArea = Readonly<{
  /** How it is called where endpoints are listed, and what it is for. */
  title: string;
  description: string;
  /** What roles can be allowed, as tick boxes: `{ uid: 'see', displayName: 'See points of customers' }` is `api::loyalty.see`. */
  actions?: readonly Readonly<{ uid: string; displayName: string }>[];
  apps?: AppArea;
  staff?: StaffArea;
}>;

// A page waits for it, and the proxy before the shop for longer.
const patienceMs = 20_000;
const areas = new Map<string, PluginArea>();

/** Adds the endpoints of a plugin. Throws where its name is taken. */
export function addPluginArea(name: string, area: PluginArea, onFault: OnPluginFault): void {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) throw new Error(`"${name}" cannot be the name of a plugin: small letters, digits and hyphens`);
  if (areas.has(name)) throw new Error(`There are already endpoints of a plugin called ${name}`);
  const { apps, staff, ...rest } = area;
  areas.set(name, {
    ...rest,
    ...(apps ? { apps: guarded(name, onFault, below(name, rest.title, apps)) } : {}),
    ...(staff ? { staff: guarded(name, onFault, below(name, rest.title, staff)) } : {}),
  });
}

export const pluginAreas = (): readonly (readonly [name: string, PluginArea])[] => [...areas];

type Area<E extends Endpoint | StaffEndpoint, Request> = Readonly<{
  contract: Readonly<Record<string, E>>;
  handle: (name: string, strapi: Core.Strapi, request: Request) => Promise<unknown>;
}>;

function below<E extends Endpoint | StaffEndpoint, Request>(
  name: string,
  tag: string,
  { contract, handle }: Area<E, Request>,
): Area<E, Request> {
  const endpoints = Object.entries(contract).map(([key, endpoint]) => {
    if (!/^\/[\w/:-]*$/.test(endpoint.path)) throw new Error(`"${endpoint.path}" cannot be the path of an endpoint of ${name}`);
    return [
      key,
      { ...endpoint, tag, path: `/${name}${endpoint.path}`, refusals: [...(endpoint.refusals ?? []), 'PLUGIN_FAILED'] },
    ] as const;
  });
  return { contract: Object.fromEntries(endpoints) as Readonly<Record<string, E>>, handle };
}

/** What nobody foresaw is the fault of the plugin, and said so; what the shop or the database refuses is answered as everywhere. */
function guarded<E extends Endpoint | StaffEndpoint, Request>(
  name: string,
  onFault: OnPluginFault,
  { contract, handle }: Area<E, Request>,
): Area<E, Request> {
  return {
    contract,
    async handle(key, strapi, request) {
      const refused: Error[] = [];
      const answer = await askPlugin(
        `${name}.${key}`,
        onFault,
        async () => {
          try {
            return await handle(key, strapi, request);
          } catch (error) {
            if (!(error instanceof Error) || !toProblem(error)) throw error;
            refused.push(error);
          }
        },
        patienceMs,
      );
      const [refusal] = refused;
      if (refusal) throw refusal;
      return answer;
    },
  };
}
