import type { Configured } from './adapter';
import { createGuard, type Guard, type Health, type Patience } from './guard';

type Making<Port> = Pick<Configured<Port>, 'create'> & Partial<Pick<Configured<Port>, 'secrets'>>;

/** Adapters of one port, by the name staff and apps know them by. Each is guarded: an outage of one keeps nobody waiting for long. */
export type Registry<Port> = Readonly<{
  /**
   * Adds one that is made already. Refuses a name that is taken: two providers of one name would share payments. `secrets`: what of its settings
   * nobody may read, in whatever the neighbour repeats.
   */
  add(name: string, adapter: Port, secrets?: readonly string[]): void;
  /** Makes one with these settings, in place of an earlier one of this name, for whoever asks next; null takes it away. */
  configure(name: string, configured: Making<Port> | null): void;
  /** From now on it is offered to nobody new; what was begun with it goes on. */
  retire(name: string, isRetired: boolean): void;
  get(name: string): Port | undefined;
  names(): readonly string[];
  /** Those that are not retired. */
  offered(): readonly string[];
  /** How it has answered; null where there is none of this name. */
  health(name: string): Health | null;
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
  // In the order they were first heard of, also those that are not set up: the last one is used where the shop needs one.
  const adapters = new Map<string, Port | null>();
  const there = (): string[] => [...adapters].flatMap(([name, adapter]) => (adapter === null ? [] : [name]));
  const healths = new Map<string, () => Health>();
  const retired = new Set<string>();
  function put(name: string, adapter: Port, secrets: readonly string[]): void {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
      throw new Error(`"${name}" cannot be the name of an adapter: small letters, digits and hyphens`);
    const [other] = there().filter((taken) => taken !== name);
    if (isOnlyOne && other !== undefined)
      throw new Error(`There is one ${port} adapter at most: ${other} is there, and ${name} cannot be added`);
    const guard = createGuard(name, patience, isAnswer, secrets);
    adapters.set(name, guarded(adapter, guard));
    healths.set(name, guard.health);
  }
  return {
    add(name, adapter, secrets = []) {
      // Also one that is not set up yet: it would be put in the place of this one once it is.
      if (adapters.has(name)) throw new Error(`There is already a ${port} adapter called ${name}`);
      put(name, adapter, secrets);
    },
    configure(name, configured) {
      if (configured) put(name, configured.create(), configured.secrets ?? []);
      else adapters.set(name, null);
    },
    retire(name, isRetired) {
      if (isRetired) retired.add(name);
      else retired.delete(name);
    },
    get: (name) => adapters.get(name) ?? undefined,
    names: there,
    offered: () => there().filter((name) => !retired.has(name)),
    health: (name) => (adapters.get(name) ? (healths.get(name)?.() ?? null) : null),
  };
}
