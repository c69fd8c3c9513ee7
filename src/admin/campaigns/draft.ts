import type { CampaignDesk, Draft, Segment } from './campaign-words';

export const noGoods = { products: [], categories: [], brands: [] };
export const everybody: Segment = { customerGroup: null, languages: [], bought: null, wished: null, topic: null, lastOrderBefore: null };
export const newDraft: Draft = { name: '', texts: {}, link: null, ways: { push: true, mail: true }, segment: everybody };

/** As it is sent: a language nobody wrote in is none, and a link that leads nowhere neither. */
export const toSend = (draft: Draft): Draft => ({
  ...draft,
  name: draft.name.trim(),
  texts: Object.fromEntries(Object.entries(draft.texts).filter(([, { title, body }]) => title.trim() !== '' || body.trim() !== '')),
  link: draft.link?.value.trim() ? draft.link : null,
});

/** A part of it by its path, as people are asked about it: `name`, `texts.uk`, `segment`. */
export type DraftClash = Readonly<{ path: string; mine: unknown; theirs: unknown }>;

const partsOf = (draft: Draft): Record<string, unknown> => ({
  ...{ name: draft.name, link: draft.link, ways: draft.ways, segment: draft.segment },
  ...Object.fromEntries(Object.entries(draft.texts).map(([language, words]) => [`texts.${language}`, words])),
});
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** With a part of it as somebody else has it. */
export function withPart(draft: Draft, path: string, value: unknown): Draft {
  const language = /^texts\.(.+)$/.exec(path)?.[1];
  if (language === undefined) return { ...draft, [path]: value };
  const { [language]: _before, ...others } = draft.texts;
  return { ...draft, texts: value === undefined ? others : { ...others, [language]: value as Draft['texts'][string] } };
}

/** What was typed, on top of what somebody else saved since; what both changed differently stays as it was typed, and is asked about. */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Readonly<{ merged: Draft; clashes: readonly DraftClash[] }> {
  const [before, typed, saved] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  let merged = theirs;
  const clashes: DraftClash[] = [];
  for (const path of new Set([...Object.keys(before), ...Object.keys(typed), ...Object.keys(saved)])) {
    if (isSame(typed[path], before[path])) continue;
    merged = withPart(merged, path, typed[path]);
    if (!isSame(saved[path], before[path]) && !isSame(saved[path], typed[path]))
      clashes.push({ path, mine: typed[path], theirs: saved[path] });
  }
  return { merged, clashes };
}

export const isChanged = (desk: CampaignDesk | null, draft: Draft): boolean => !isSame(toSend(desk?.draft ?? newDraft), toSend(draft));
