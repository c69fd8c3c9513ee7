import type { Knex } from 'knex';
import type { AutomationsRow } from 'knex/types/tables';
import type { Action, Condition } from '../../domain/automations/automation';
import { toldTypes } from '../../domain/events-for-machines';
import type { EventType } from '../../domain/events';
import { toJson } from '../rows';

export type Rule = Readonly<{
  id: string;
  name: string;
  event: EventType;
  conditions: readonly Condition[];
  action: Action;
  isOn: boolean;
}>;

/** Null where the event is one a plugin took away with it. */
export function toRule({ id, name, event, conditions, action, is_on: isOn }: AutomationsRow): Rule | null {
  const type = toldTypes.find((told) => told === event);
  return type ? { id, name, event: type, conditions: toJson(conditions), action: toJson(action), isOn } : null;
}

export async function ruleOf(db: Knex, id: string): Promise<Rule | null> {
  const row = await db('automations').where({ id }).first();
  return row ? toRule(row) : null;
}
