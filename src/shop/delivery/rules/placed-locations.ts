import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { MethodRule } from '../../../domain/delivery/delivery-rule';
import { refusal, type Remark } from '../../../domain/pricing/finding';
import { refuse } from '../../content/refuse-invalid';
import { preparedStatement } from '../../prepared-statement';

// A rule on distance from nowhere decides nothing, and what it keeps within ten kilometres would be offered all over the world.

/** What staff must mend of rules that measure from a location nobody placed. */
export async function checkMeasured(trx: Knex, rules: readonly MethodRule[]): Promise<Remark[]> {
  const from = rules.map(({ kind, parameters }) => (kind === 'delivery.distance' ? parameters.location : undefined));
  const ids = from.filter((id) => typeof id === 'string' && id !== '');
  if (ids.length === 0) return [];
  const { rows } = await preparedStatement<Readonly<{ id: string }>>(
    trx,
    'select document_id as id from stock_locations where document_id = any(:ids::text[]) and latitude is not null and longitude is not null for share',
    { ids },
  );
  const placed = new Set(rows.map(({ id }) => id));
  return from.flatMap((id, index) =>
    typeof id === 'string' && id !== '' && !placed.has(id)
      ? [
          refusal(
            'LOCATION_UNPLACED',
            `rules[${index}].location`,
            'Nobody knows where this location lies. Fill in its latitude and longitude, or choose another.',
          ),
        ]
      : [],
  );
}

/** Looks whether a location that was just saved still lies where deliveries are measured from it. Refuses `CONTENT_INVALID`. */
export async function keepPlaced(strapi: Core.Strapi, documentId: string): Promise<void> {
  const { rows } = await strapi.db.transaction(({ trx }) =>
    preparedStatement<Readonly<{ field: string; method: string }>>(
      trx,
      `select case when l.latitude is null then 'latitude' else 'longitude' end as field, m.name as method
         from stock_locations l
         join delivery_methods m on m.compiled_rules @> jsonb_build_array(jsonb_build_object(
                'kind', 'delivery.distance', 'parameters', jsonb_build_object('location', l.document_id)))
        where l.document_id = :id and (l.latitude is null or l.longitude is null)
        order by m.id limit 1`,
      { id: documentId },
    ),
  );
  if (rows[0])
    refuse(
      'LOCATION_MEASURED',
      rows[0].field,
      `The delivery method "${rows[0].method}" is measured from here. Leave latitude and longitude, or change its rules first.`,
    );
}
