import type { ContentAction, Role } from './roles';

/** Something a role may do, as it is given: to nothing in particular, or to a kind of content, its fields and its languages. */
export type Grant = Readonly<{
  action: string;
  subject: string | null;
  /** null where it is not about fields. */
  fields: readonly string[] | null;
  /** null where it is not about languages. */
  languages: readonly string[] | null;
}>;

/** The kinds of content a shop has, with their fields (those of components as `prices.amount`), and its languages. */
export type ContentTypes = Readonly<Record<string, Readonly<{ fields: readonly string[]; isLocalized: boolean; hasDrafts: boolean }>>>;

const media = ['read', 'configure-view', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];
const ofFields: ReadonlySet<ContentAction> = new Set(['read', 'create', 'update']);
/** What a thing cost the shop is told to few, whichever kind of content comes to have it. */
const tellsCost = (field: string): boolean => /cost|margin|profit|purchase/i.test(field);
const isIn = (names: readonly string[], field: string): boolean => names.some((name) => field === name || field.startsWith(`${name}.`));

/** What a role is given in a shop with these kinds of content and languages. What the shop has not is left out. */
export function grantsOf(role: Role, types: ContentTypes, languages: readonly string[]): Grant[] {
  const plain = [
    ...role.actions.map((action) => `api::${action}`),
    ...(role.mayUseMedia ? media.map((action) => `plugin::upload.${action}`) : []),
  ];
  return [
    ...plain.map((action) => ({ action, subject: null, fields: null, languages: null })),
    ...role.content.flatMap(({ types: named, may, only }) =>
      named.flatMap((subject) => {
        const type = types[subject];
        if (!type) return [];
        const fields = type.fields.filter((field) => (only ? isIn(only, field) : role.seesCost || !tellsCost(field)));
        return may
          .filter((action) => action !== 'publish' || type.hasDrafts)
          .map((action) => ({
            action: `plugin::content-manager.explorer.${action}`,
            subject,
            fields: ofFields.has(action) ? fields : null,
            languages: type.isLocalized ? languages : null,
          }));
      }),
    ),
  ];
}

/** A grant as the role has it now. */
export type Held = Grant & Readonly<{ id: number }>;
export type Widened = Pick<Held, 'id' | 'fields' | 'languages'>;

const isSame = (one: Grant, other: Grant): boolean => one.action === other.action && one.subject === other.subject;

/**
 * What a role gets that it was not offered before: grants, and in those it still holds as they were given, fields and languages that are
 * new. Whatever somebody took back, narrowed or gave besides is theirs to decide, and stays.
 */
export function newIn(wanted: readonly Grant[], given: readonly Grant[], held: readonly Held[]): { added: Grant[]; widened: Widened[] } {
  const added = wanted.filter((grant) => ![...given, ...held].some((other) => isSame(grant, other)));
  const widened = held.flatMap((mine) => {
    const [now, before] = [wanted, given].map((all) => all.find((grant) => isSame(grant, mine)));
    if (!now || !before) return [];
    const fields = wider(mine.fields, now.fields, before.fields);
    const languages = wider(mine.languages, now.languages, before.languages);
    return fields === mine.fields && languages === mine.languages ? [] : [{ id: mine.id, fields, languages }];
  });
  return { added, widened };
}

type Names = readonly string[] | null;

/** Names that are new, where all those of before are still held; null is no limit at all. */
function wider(held: Names, now: Names, before: Names): Names {
  if (held === null || now === null) return held;
  const known = before ?? [];
  const fresh = now.filter((name) => !known.includes(name) && !held.includes(name));
  const isAsGiven = known.filter((name) => now.includes(name)).every((name) => held.includes(name));
  return fresh.length > 0 && isAsGiven ? [...held, ...fresh] : held;
}
