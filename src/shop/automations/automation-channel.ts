import type { Core } from '@strapi/strapi';
import { allHold, deepest, depthOf, requestIdOf } from '../../domain/automations/automation';
import { because } from '../../domain/deliveries/because';
import { withRequestId } from '../../jobs/request-context';
import type { Channel, Delivery, Outcome } from '../deliveries/channel';
import { eventsById } from '../events/read-changes';
import { ruleOf, toRule, type Rule } from './automation-rows';
import { doAction } from './do-action';
import { factsOf } from './facts';

/** What the shop does by itself, as staff wrote it: a rule is told of its event, and does what it says where its conditions hold. */
export const automationChannel: Channel = {
  name: 'automation',
  keeps: 'event',
  batch: 10,
  async targets(strapi) {
    const rows = await strapi.db.connection('automations').where({ is_on: true }).orderBy('id');
    return rows.flatMap((row) => {
      const rule = toRule(row);
      return rule ? [{ target: rule.id, types: [rule.event], since: row.on_since }] : [];
    });
  },
  async deliver(strapi, batch, signal) {
    const outcomes = new Map<string, Outcome>();
    // One after another: two alerts or mails at once are no gain, and a tag waits for the order anyhow.
    for (const delivery of batch) {
      if (signal.aborted) break;
      // Read each time: whoever switches a rule off while it is at work wants nothing more of it.
      const rule = await ruleOf(strapi.db.connection, delivery.target);
      outcomes.set(delivery.id, rule?.isOn ? await apply(strapi, rule, delivery, signal) : { kind: 'dropped', reason: whyNot(rule) });
    }
    return outcomes;
  },
};

const whyNot = (rule: Rule | null): string => (rule ? because('The rule was switched off') : because('The rule was deleted'));

async function apply(strapi: Core.Strapi, rule: Rule, { eventId }: Delivery, signal: AbortSignal): Promise<Outcome> {
  const db = strapi.db.connection;
  const event = eventId === null ? undefined : (await eventsById(db, [eventId])).get(eventId);
  if (!event) return { kind: 'dropped', reason: because('The event is gone') };
  if (event.type !== rule.event) return { kind: 'dropped', reason: because('The rule waits for something else now') };
  const cause = await db('event_log').where({ id: event.id }).first('request_id');
  const depth = depthOf(cause?.request_id ?? null) + 1;
  if (depth > deepest) return { kind: 'dropped', reason: because('Rules set off each other: after three of them it ends') };
  const facts = await factsOf(db, event);
  if (!allHold(rule.conditions, facts)) return { kind: 'dropped', reason: because('The conditions do not hold') };
  return withRequestId(requestIdOf(depth, rule.id), () => doAction(strapi, { rule, event, facts, signal }));
}
