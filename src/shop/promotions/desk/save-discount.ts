import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { DomainError, isDomainError } from '../../../domain/domain-error';
import type { Actor } from '../../actor';
import { editorOf, makerOf } from '../../catalog/desk/save-desk-product';
import { existing } from '../../content/named-documents';
import { markCommittedOnce } from '../../mark-committed-once';
import { storeSettings } from '../../store/store-settings';
import { discountPopulate, type StoredDiscount } from '../to-discount';
import type { DiscountDraft } from './draft';
import { idsOfValue } from './names';
import { draftOf, revisionOf } from './read-draft';
import { discountKinds } from './kinds';
import { asSaved, refuseDraft, storedDraft } from './stored-draft';

const uid = 'api::promotion.discount';

export type SaveDiscount = Readonly<{
  /** null for one that is new. */
  id: string | null;
  /** Of what was read before it was changed. */
  revision: string | null;
  draft: DiscountDraft;
  actor: Actor;
}>;

/**
 * Saves a discount by the rules content is saved by, all or nothing, and answers its id. Refuses `DISCOUNT_NOT_FOUND`, `EDIT_CONFLICT` when
 * somebody else saved it since it was read, `DISCOUNT_INVALID` with the field to mend.
 */
export async function saveDiscount(strapi: Core.Strapi, { id, revision, draft, actor }: SaveDiscount): Promise<string> {
  const saved: string = await strapi.db.transaction(async ({ trx }) => {
    const before = id === null ? null : await waitFor(strapi, id);
    if (before !== null && revisionOf(before) !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this discount meanwhile. Compare, then save again.', {
        revision: revisionOf(before),
      });
    if (id === null && !(await markCommittedOnce(trx)))
      throw new DomainError('EDIT_CONFLICT', 'This was made already, by a request whose answer was lost. Look for it among the discounts.');
    if (draft.name.trim() === '') refuseDraft('NAME_MISSING', 'name', 'It has no name. Customers read it in the basket: enter one.');
    if (draft.effect === null) refuseDraft('EFFECT_MISSING', 'effect', 'It does nothing yet. Choose what it does.');
    const { currencies } = await storeSettings(strapi);
    const there = await existing(trx, idsOfDraft(draft));
    refuseUnknown(draft, before, there);
    const data = storedDraft(draft, { kinds: discountKinds(strapi), currencies, isThere: (one) => there.has(one), link: asSaved });
    return inWords(async () => {
      const documents = strapi.documents(uid);
      if (id !== null) {
        await documents.update({ documentId: id, data: { ...data, ...editorOf(actor) } as never });
        return id;
      }
      return (await documents.create({ data: { ...data, ...makerOf(actor) } as never })).documentId;
    });
  });
  return saved;
}

/** What is saved now, once nobody else is saving it: the same lock as of whoever edits it as content (strapi/content-events.ts). */
async function waitFor(strapi: Core.Strapi, id: string): Promise<DiscountDraft> {
  await strapi.db.transaction(({ trx }) => trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`content ${uid} ${id}`]));
  const stored = await strapi.documents(uid).findOne({ documentId: id, populate: discountPopulate() });
  if (!stored) throw new DomainError('DISCOUNT_NOT_FOUND', 'There is no such discount');
  return draftOf(stored as unknown as StoredDiscount, discountKinds(strapi));
}

function idsOfDraft({ targets, effect, conditions }: DiscountDraft): string[] {
  const parts = [...(effect ? [effect] : []), ...conditions];
  return [...idsOfValue(targets), ...parts.flatMap(({ values }) => Object.values(values).flatMap(idsOfValue))];
}

/** What was deleted since it was chosen may stay; what never was there is a slip. */
function refuseUnknown({ targets, effect, conditions }: DiscountDraft, before: DiscountDraft | null, there: ReadonlySet<string>): void {
  const had = new Set(before === null ? [] : idsOfDraft(before));
  const isUnknown = (ids: readonly string[]) => ids.some((id) => !there.has(id) && !had.has(id));
  const gone = (field: string) => refuseDraft('ENTRY_UNKNOWN', field, 'What is chosen here is not there any more. Choose something else.');
  for (const [name, ids] of Object.entries(targets)) if (isUnknown(ids)) gone(`targets.${name}`);
  for (const [path, part] of [['effect', effect] as const, ...conditions.map((one, index) => [`conditions[${index}]`, one] as const)])
    for (const [name, value] of Object.entries(part?.values ?? {}))
      // A list of words is no list of entries: those the shop knows by their kind are checked there.
      if (isEntries(name) && isUnknown(idsOfValue(value))) gone(`${path}.${name}`);
}
const isEntries = (name: string): boolean => /targets$/i.test(name) || name === 'groups' || name === 'variant';

/** What Strapi refuses by its own rules, with the field. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDomainError(error) && error.code === 'CONTENT_INVALID') {
      const { reason, field } = error.details as Readonly<{ reason?: string; field?: string }>;
      return refuseDraft(reason ?? 'FIELD_INVALID', field ?? '', error.message);
    }
    const details = error instanceof errors.ValidationError ? (error.details as Readonly<{ errors?: readonly Problem[] }>) : {};
    const [first] = details.errors ?? [];
    if (first) return refuseDraft('FIELD_INVALID', first.path.join('.'), first.message);
    throw error;
  }
}
type Problem = Readonly<{ path: readonly (string | number)[]; message: string }>;
