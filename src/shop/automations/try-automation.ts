import type { Core } from '@strapi/strapi';
import { allHold, filledIn, type Action, type Condition, type Facts } from '../../domain/automations/automation';
import { eventsById } from '../events/read-changes';
import { preparedStatement } from '../prepared-statement';
import { assertRight } from './edit-automations';
import { factNames, factsOf } from './facts';

/** What a rule would have made of something that happened. `event`: null where nothing of the kind has happened yet. */
export type TriedAutomation = Readonly<{
  event: Readonly<{ id: string; occurredAt: string; aggregateType: string; aggregateId: string }> | null;
  holds: boolean;
  facts: Facts;
  /** What would be mailed or said, with everything filled in; null of other actions. */
  text: string | null;
}>;

type Rule = Readonly<{ event: string; conditions: readonly Condition[]; action: Action }>;
/** What is looked at costs a statement each, so that it stays a click. */
const mostTried = 50;
const searched = 20_000;

/** Tries a rule on what happened last that its conditions hold for, else on what happened last at all. Nothing is done. Refuses `AUTOMATION_INVALID`. */
export async function tryAutomation(strapi: Core.Strapi, rule: Rule): Promise<TriedAutomation> {
  const type = assertRight(rule);
  const db = strapi.db.connection;
  const { rows } = await preparedStatement<{ id: string }>(
    db,
    `select id from (select id, type, position from event_log where position is not null order by position desc limit ${searched}) e
      where type = :type order by position desc limit ${mostTried}`,
    { type },
  );
  const ids = rows.map(({ id }) => id);
  const told = await eventsById(db, ids);
  let last: TriedAutomation | null = null;
  for (const id of ids) {
    const event = told.get(id);
    if (!event) continue;
    const facts = await factsOf(db, event);
    const holds = allHold(rule.conditions, facts);
    const { occurredAt, aggregateType, aggregateId } = event;
    const tried = { event: { id, occurredAt, aggregateType, aggregateId }, holds, facts, text: textOf(rule.action, facts) };
    if (holds) return tried;
    last ??= tried;
  }
  return last ?? { event: null, holds: false, facts: Object.fromEntries(factNames(type).map((name) => [name, null])), text: null };
}

function textOf(action: Action, facts: Facts): string | null {
  if (action.kind === 'mail') return `${filledIn(action.subject, facts)}\n\n${filledIn(action.text, facts)}`;
  return action.kind === 'alert' ? filledIn(action.text, facts) : null;
}
