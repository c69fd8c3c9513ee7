import { DomainError } from '../domain-error';

export const mostTags = 20;
export const longestTag = 40;

const keyOf = (tag: string): string => tag.toLowerCase();

/**
 * The tags of an order, or of a customer, with some added and some taken off. One that is there already, in any case of its letters, stays as it is
 * written. Refuses `TAGS_TOO_MANY`.
 */
export function changedTags(
  tags: readonly string[],
  { add, remove }: Readonly<{ add: readonly string[]; remove: readonly string[] }>,
): string[] {
  const gone = new Set(remove.map(keyOf));
  const after = new Map(tags.filter((tag) => !gone.has(keyOf(tag))).map((tag) => [keyOf(tag), tag]));
  for (const tag of add) if (!after.has(keyOf(tag))) after.set(keyOf(tag), tag);
  if (after.size > mostTags) throw new DomainError('TAGS_TOO_MANY', `There are at most ${mostTags} tags`, { most: mostTags });
  return [...after.values()];
}
