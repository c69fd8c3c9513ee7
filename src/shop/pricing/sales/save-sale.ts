import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SalesRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { SaleDraft } from '../../../domain/pricing/check-sale';
import { emit } from '../../../jobs/emit';
import { actorText, type Actor } from '../../actor';
import { newDocumentId } from '../../document-id';
import { markCommittedOnce } from '../../mark-committed-once';
import { storeSettings } from '../../store/store-settings';
import { findSaleWeaknesses, refuseInvalid } from './sale-draft';

type Verb = 'created' | 'updated' | 'deleted';
const tell = (trx: Knex.Transaction, id: string, verb: Verb) =>
  emit(trx, [{ type: 'sale.changed', aggregateId: id, payload: { documentId: id, verb } }]);

const columnsOf = ({ name, enabled, startsAt, endsAt, terms }: SaleDraft) => ({
  ...{ name, enabled, starts_at: startsAt, ends_at: endsAt },
  terms: JSON.stringify(terms),
});

/** Makes a sale, and answers its id. Refuses `SALE_INVALID` when it could never hold. */
export async function createSale(strapi: Core.Strapi, draft: SaleDraft, actor: Actor): Promise<string> {
  const settings = await storeSettings(strapi);
  const id = newDocumentId();
  await strapi.db.transaction(async ({ trx }) => {
    refuseInvalid(await findSaleWeaknesses(trx, { id: null, draft }, settings));
    if (!(await markCommittedOnce(trx)))
      throw new DomainError('EDIT_CONFLICT', 'This was made already, by a request whose answer was lost. Look for it among the sales.');
    const by = actorText(actor);
    await trx('sales').insert({ document_id: id, ...columnsOf(draft), made_by: by, changed_by: by });
    await tell(trx, id, 'created');
  });
  return id;
}

type SavedSale = Readonly<{ id: string; revision: number; draft: SaleDraft; actor: Actor }>;

/** Saves a sale as it was opened. Refuses `SALE_NOT_FOUND`, `SALE_INVALID`; `EDIT_CONFLICT` when somebody else saved it since. */
export async function updateSale(strapi: Core.Strapi, { id, revision, draft, actor }: SavedSale): Promise<void> {
  const settings = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    await lockSale(trx, id, revision);
    refuseInvalid(await findSaleWeaknesses(trx, { id, draft }, settings));
    const changed = { revision: revision + 1, changed_by: actorText(actor), changed_at: new Date() };
    await trx('sales')
      .where({ document_id: id })
      .update({ ...columnsOf(draft), ...changed });
    await tell(trx, id, 'updated');
  });
}

/**
 * Takes a sale away; its prices end with the commit. What it said stays known, for the lowest price before the next one. Refuses
 * `SALE_NOT_FOUND`; `EDIT_CONFLICT` when somebody saved it since it was seen.
 */
export async function deleteSale(strapi: Core.Strapi, { id, revision }: Pick<SavedSale, 'id' | 'revision'>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockSale(trx, id, revision);
    await trx('sales').where({ document_id: id }).delete();
    await tell(trx, id, 'deleted');
  });
}

async function lockSale(trx: Knex.Transaction, id: string, revision: number): Promise<void> {
  const stored: Pick<SalesRow, 'revision'> | undefined = await trx('sales').where({ document_id: id }).forUpdate().first('revision');
  if (!stored) throw new DomainError('SALE_NOT_FOUND', 'This sale is gone. Look for it in the list.');
  if (stored.revision !== revision)
    throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this sale meanwhile. Load it again, then repeat your change.');
}
