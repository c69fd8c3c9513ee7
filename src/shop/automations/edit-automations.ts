import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { automationProblem, type Action, type Condition } from '../../domain/automations/automation';
import { because } from '../../domain/deliveries/because';
import { DomainError } from '../../domain/domain-error';
import { toldTypes } from '../../domain/events-for-machines';
import type { EventType } from '../../domain/events';
import { actorText, type Actor } from '../actor';
import { newDocumentId } from '../document-id';
import { assertUnchanged } from '../staff/assert-unchanged';
import { endpointRow } from '../webhooks/endpoint-rows';
import { factNames, isOfOrder } from './facts';
import { readAutomation, type Automation } from './read-automations';

export type Draft = Readonly<{ name: string; event: string; conditions: readonly Condition[]; action: Action; isOn: boolean }>;
type By = Readonly<{ actor: Actor }>;

/** Each is asked of every event of its type. */
const mostRules = 50;

/** Adds a rule, which holds for what happens from now on. Refuses `AUTOMATION_INVALID`, `AUTOMATION_TOO_MANY`. */
export async function addAutomation(strapi: Core.Strapi, { actor, ...draft }: Draft & By): Promise<Automation> {
  assertRight(draft);
  const id = newDocumentId();
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('automations', 0))");
    const [known] = await trx('automations').count({ count: '*' });
    if (Number(known?.count) >= mostRules)
      throw new DomainError('AUTOMATION_TOO_MANY', `A shop has ${mostRules} rules at most: delete one that is not needed`);
    await assertThere(trx, draft.action);
    const by = actorText(actor);
    await trx('automations').insert({ id, ...columnsOf(draft), made_by: by, changed_by: by });
  });
  return readAutomation(strapi, id);
}

/** Changes a rule, for what happens from now on. Refuses `AUTOMATION_NOT_FOUND`, `AUTOMATION_INVALID`, `EDIT_CONFLICT`. */
export async function saveAutomation(
  strapi: Core.Strapi,
  { id, actor, openedAt, ...draft }: Draft & By & Readonly<{ id: string; openedAt?: string | undefined }>,
): Promise<Automation> {
  assertRight(draft);
  await strapi.db.transaction(async ({ trx }) => {
    await assertThere(trx, draft.action);
    const before = await trx('automations').where({ id }).forUpdate().first('changed_at');
    if (!before) throw noSuchAutomation();
    assertUnchanged(before, openedAt);
    await trx('automations')
      .where({ id })
      .update({ ...columnsOf(draft), changed_by: actorText(actor), changed_at: trx.fn.now(), on_since: trx.fn.now() });
    if (!draft.isOn) await dropWaiting(trx, id, because('The rule was switched off'));
  });
  return readAutomation(strapi, id);
}

/** Deletes a rule; what waits for it is not done. Refuses `AUTOMATION_NOT_FOUND`. */
export async function deleteAutomation(strapi: Core.Strapi, id: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if ((await trx('automations').where({ id }).delete()) === 0) throw noSuchAutomation();
    await dropWaiting(trx, id, because('The rule was deleted'));
  });
}

/** Who switches a rule off, or deletes it, wants nothing more of it. */
const dropWaiting = (trx: Knex.Transaction, id: string, reason: string) =>
  trx('deliveries')
    .where({ channel: 'automation', target: id, state: 'waiting' })
    .update({ state: 'dropped', reason, ended_at: trx.fn.now() });

export const noSuchAutomation = (): DomainError => new DomainError('AUTOMATION_NOT_FOUND', 'There is no such rule');

const columnsOf = ({ name, event, conditions, action, isOn }: Draft) => ({
  name,
  event,
  conditions: JSON.stringify(conditions),
  action: JSON.stringify(action),
  is_on: isOn,
});

/** One that is deleted later parks what it would be told. */
async function assertThere(trx: Knex.Transaction, action: Action): Promise<void> {
  if (action.kind === 'webhook' && !(await endpointRow(trx, action.webhook)))
    throw new DomainError('AUTOMATION_INVALID', because('The webhook was deleted: choose another one'), { field: 'action' });
}

/** The event a rule waits for. Refuses `AUTOMATION_INVALID` with the `field` that is wrong. */
export function assertRight({ event, ...rule }: Pick<Draft, 'event' | 'conditions' | 'action'>): EventType {
  const type = toldTypes.find((told) => told === event);
  if (!type) throw new DomainError('AUTOMATION_INVALID', because(`There is no event ${event}`), { field: 'event' });
  const problem = automationProblem(rule, { fields: factNames(type), isOfOrder: isOfOrder(type) });
  if (problem) throw new DomainError('AUTOMATION_INVALID', problem.message, { field: problem.field });
  return type;
}
