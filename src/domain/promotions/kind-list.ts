/**
 * The kinds of effects or conditions: ours, and those that plugins add at start. A list knows each kind by name, so that
 * the engine needs no `switch` and a plugin no change to it.
 */
export type KindList<Rule> = Readonly<{
  /** Adds a kind, named after who brings it: `loyalty.spend_points`. Throws where the name is taken or cannot be one. Answers a function that removes it again. */
  add(kind: `${string}.${string}`, rule: Rule): () => void;
  get(kind: string): Rule | undefined;
  kinds(): readonly string[];
}>;

export function createKindList<Rule>(builtIn: Readonly<Record<string, Rule>>): KindList<Rule> {
  const rules = new Map(Object.entries(builtIn));
  return {
    add(kind, rule) {
      if (!/^[a-z][a-z0-9-]{0,39}\.[a-z][a-z0-9_]{0,39}$/.test(kind))
        throw new Error(`"${kind}" cannot be the name of a kind: the plugin's name, a point, and small letters with underscores`);
      if (rules.has(kind)) throw new Error(`There is already a kind named ${kind}`);
      rules.set(kind, rule);
      return () => void rules.delete(kind);
    },
    get: (kind) => rules.get(kind),
    kinds: () => [...rules.keys()],
  };
}
