import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { IntegrationSettingsRow } from 'knex/types/tables';
import type { Parameters } from '../../domain/integrations/parameter-changes';
import type { Neighbour } from '../../integrations/neighbours';
import { openSealed, sealForLong } from '../encryption-keys';
import { toJson } from '../rows';
import { sha256 } from '../sha256';

/** What staff set of a neighbour. `secrets` is null where none of the shop's keys opens them. */
export type StoredParameters = Readonly<{
  isOn: boolean;
  values: Parameters;
  secrets: Parameters | null;
  revision: string;
  changedBy: string | null;
  changedAt: Date;
}>;

type Of = Readonly<{ port: string; adapter: Pick<Neighbour['adapter'], 'name'> }>;
const keyOf = ({ port, adapter }: Of): string => `${port}:${adapter.name}`;

/** All that staff set, by neighbour. */
export async function readStored(strapi: Core.Strapi, db: Knex): Promise<(of: Of) => StoredParameters | null> {
  const rows = await db('integration_settings').select('*');
  const stored = new Map(rows.map((row) => [`${row.port}:${row.provider}`, toStored(strapi, row)]));
  return (of) => stored.get(keyOf(of)) ?? null;
}

const toStored = (strapi: Core.Strapi, row: IntegrationSettingsRow): StoredParameters => ({
  isOn: row.enabled,
  values: toJson<Parameters>(row.parameters),
  secrets: row.secrets === null ? {} : openedSecrets(strapi, row.secrets),
  // Of what stands there, so that a copy of a database has the same.
  revision: sha256(JSON.stringify([row.enabled, row.parameters, row.secrets])).slice(0, 16),
  changedBy: row.changed_by,
  changedAt: row.updated_at,
});

function openedSecrets(strapi: Core.Strapi, secrets: string): Parameters | null {
  const opened = openSealed(strapi, Buffer.from(secrets, 'base64'), 'parameters');
  return opened === null ? null : (JSON.parse(opened) as Parameters);
}

export const sealedSecrets = (strapi: Core.Strapi, secrets: Parameters): string | null =>
  Object.keys(secrets).length === 0 ? null : sealForLong(strapi, JSON.stringify(secrets), 'parameters').toString('base64');
