import type { Core } from '@strapi/strapi';
import type { ParameterChange } from '../../domain/integrations/parameter-changes';
import { toJson } from '../rows';
import { actorNames } from './actor-names';
import { findNeighbour } from './read-integrations';

export type IntegrationChange = Readonly<{ at: string; by: string | null; changes: readonly ParameterChange[] }>;

const most = 50;

/** What was changed of a neighbour, the newest first. Refuses `INTEGRATION_NOT_FOUND`. */
export async function readIntegrationChanges(
  strapi: Core.Strapi,
  { port, name }: Readonly<{ port: string; name: string }>,
): Promise<IntegrationChange[]> {
  findNeighbour(strapi, { port, name });
  const db = strapi.db.connection;
  const rows = await db('integration_changes').where({ port, provider: name }).orderBy('id', 'desc').limit(most);
  const names = await actorNames(
    db,
    rows.map(({ made_by: by }) => by),
  );
  return rows.map(({ made_at: at, made_by: by, changes }) => ({
    at: at.toISOString(),
    by: names(by),
    changes: toJson<ParameterChange[]>(changes),
  }));
}
