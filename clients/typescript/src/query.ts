/**
 * A query as the contract describes it: `filters[slug][$eq]=kettle`, `populate[0]=brand` (deepObject, of any depth). React Native's
 * URLSearchParams cannot do it.
 */
export function toQuery(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.keys(values).flatMap((name) => pairsOf(name, values[name]));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function pairsOf(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
  const inner = value as Record<string, unknown>;
  return Object.keys(inner).flatMap((key) => pairsOf(`${name}[${key}]`, inner[key]));
}

/** `/carts/{id}` with its values. */
export const fillIn = (template: string, values: Readonly<Record<string, string>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === '') throw new TypeError(`${template} needs \`${name}\``);
    return encodeURIComponent(value);
  });
