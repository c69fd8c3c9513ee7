import type { Configured } from './adapter';
import { createGuard, type Guard, type Patience } from './guard';

/** Adapters of one port, by the name staff and apps know them by. Each is guarded: an outage of one keeps nobody waiting for long. */
export type Registry<Port> = Readonly<{
  /** Adds one that is made already. Refuses a name that is taken: two providers of one name would share payments. */
  add(name: string, adapter: Port): void;
  /** Makes one with these settings, in place of an earlier one of this name, for whoever asks next; null takes it away. */
  configure(name: string, configured: Pick<Configured<Port>, 'create'> | null): void;
  get(name: string): Port | undefined;
  names(): readonly string[];
}>;

/** What holds for all adapters of a port. */
export type PortRules<Port> = Readonly<{
  port: string;
  patience: Patience;
  /** The shop has one of them at most. */
  isOnlyOne?: true;
  /** What an adapter throws and is no outage, besides a refusal for good. */
  isAnswer: (error: unknown) => boolean;
  /** The adapter, asked through the guard. */
  guarded: (adapter: Port, guard: Guard) => Port;
}>;

export function createRegistry<Port>({ port, patience, isOnlyOne, isAnswer, guarded }: PortRules<Port>): Registry<Port> {
  const adapters = new Map<string, Port>();
  function put(name: string, adapter: Port): void {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
      throw new Error(`"${name}" cannot be the name of an adapter: small letters, digits and hyphens`);
    const [other] = [...adapters.keys()].filter((taken) => taken !== name);
    if (isOnlyOne && other !== undefined)
      throw new Error(`There is one ${port} adapter at most: ${other} is there, and ${name} cannot be added`);
    adapters.set(name, guarded(adapter, createGuard(name, patience, isAnswer)));
  }
  return {
    add(name, adapter) {
      if (adapters.has(name)) throw new Error(`There is already a ${port} adapter called ${name}`);
      put(name, adapter);
    },
    configure(name, configured) {
      if (configured) put(name, configured.create());
      else adapters.delete(name);
    },
    get: (name) => adapters.get(name),
    names: () => [...adapters.keys()],
  };
}
