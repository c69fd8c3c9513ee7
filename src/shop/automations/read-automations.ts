import type { Core } from '@strapi/strapi';
import type { AutomationsRow } from 'knex/types/tables';
import type { Action, Condition } from '../../domain/automations/automation';
import { DomainError } from '../../domain/domain-error';
import { actorNames } from '../integrations/actor-names';
import { toJson } from '../rows';

export type Automation = Readonly<{
  id: string;
  name: string;
  event: string;
  conditions: readonly Condition[];
  action: Action;
  isOn: boolean;
  changedBy: string | null;
  changedAt: string;
}>;

/** What the shop does by itself, the oldest rule first. */
export async function readAutomations(strapi: Core.Strapi): Promise<Automation[]> {
  return toAutomations(strapi, await strapi.db.connection('automations').orderBy(['created_at', 'id']));
}

/** One rule. Refuses `AUTOMATION_NOT_FOUND`. */
export async function readAutomation(strapi: Core.Strapi, id: string): Promise<Automation> {
  const [automation] = await toAutomations(strapi, await strapi.db.connection('automations').where({ id }));
  if (!automation) throw new DomainError('AUTOMATION_NOT_FOUND', 'There is no such rule');
  return automation;
}

async function toAutomations(strapi: Core.Strapi, rows: readonly AutomationsRow[]): Promise<Automation[]> {
  const nameOf = await actorNames(
    strapi.db.connection,
    rows.map(({ changed_by: by }) => by),
  );
  return rows.map(({ id, name, event, conditions, action, is_on: isOn, changed_by: by, changed_at: at }) => ({
    ...{ id, name, event, isOn },
    conditions: toJson<Condition[]>(conditions),
    action: toJson<Action>(action),
    changedBy: nameOf(by),
    changedAt: at.toISOString(),
  }));
}
