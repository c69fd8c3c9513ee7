import type { Core } from '@strapi/strapi';
import type { Adapter, Configured } from './adapter';
import type { Health } from './guard';
import type { Registry } from './registry';

/** An adapter of a port, with its place in the shop. */
export type Neighbour = Readonly<{
  port: string;
  adapter: Pick<
    Adapter<unknown>,
    'name' | 'title' | 'about' | 'variables' | 'parameters' | 'secretVariables' | 'isOperators' | 'canBeChecked' | 'environment'
  >;
  /** Makes it with these settings for whoever asks next; null takes it away. */
  configure: (configured: Configured<unknown> | null) => void;
  /** From now on it is offered to nobody new; what was begun with it goes on. */
  retire: (isRetired: boolean) => void;
  health: () => Health | null;
}>;

export type Neighbours = Readonly<{
  /** Those that come with the shop and those plugins brought. */
  all: () => readonly Neighbour[];
  /** What the operator has set. An empty line means "not set". */
  environment: () => Readonly<Record<string, string>>;
}>;

export function neighbourOf<Port>(port: string, adapter: Adapter<Port>, registry: Registry<Port>): Neighbour {
  const { name } = adapter;
  return {
    port,
    adapter,
    // It is of the port it was made for.
    configure: (configured) => registry.configure(name, configured as Configured<Port> | null),
    retire: (isRetired) => registry.retire(name, isRetired),
    health: () => registry.health(name),
  };
}

export const neighbours = (strapi: Core.Strapi): Neighbours => strapi.get('neighbours') as Neighbours;
