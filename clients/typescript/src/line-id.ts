/**
 * The id of the line that a variant with these options is, before the shop has seen it. By the rule of the shop: a line without options
 * has the id of its variant.
 */
export function lineIdOf(variant: string, options: Readonly<Record<string, string>> = {}): string {
  const chosen = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return chosen.length === 0 ? variant : `${variant}.${fnv1a(JSON.stringify(chosen))}`;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
