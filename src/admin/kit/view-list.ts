/** A view of a list somebody keeps: what they call it, and what its address asks for. */
export type KeptView = Readonly<{ name: string; search: string }>;

const most = 20;
export const longestViewName = 40;

const isView = (value: unknown): value is KeptView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'search' in value &&
  typeof value.search === 'string';

/** What a browser has kept; whatever else stands there is none. */
export function viewsIn(kept: string | null): KeptView[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter(isView).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** With one more, instead of one of the same name; null where there are too many already. */
export function withView(views: readonly KeptView[], { name, search }: KeptView): KeptView[] | null {
  const others = views.filter((view) => view.name !== name);
  return others.length >= most ? null : [...others, { name, search }].sort((one, other) => one.name.localeCompare(other.name));
}
