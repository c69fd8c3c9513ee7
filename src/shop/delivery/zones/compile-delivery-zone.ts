import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliveryZonesRow } from 'knex/types/tables';
import type { Area } from '../../../domain/delivery/zones/area';
import { boxesOf } from '../../../domain/delivery/zones/boxes';
import { areasOf, checkZone } from '../../../domain/delivery/zones/check-zone';
import { refuseInvalid } from '../../content/refuse-invalid';
import { insertSql } from '../../insert-sql';
import { toJson } from '../../rows';
import { zoneKeysOf } from './zone-keys';

/** Checks a zone that was just saved, and writes down what it is looked up by. Refuses `CONTENT_INVALID`; the save is then rolled back. */
export async function compileDeliveryZone(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const zone: DeliveryZonesRow = await trx('delivery_zones').where({ document_id: documentId }).first();
    const areas: unknown = toJson(zone.areas ?? []);
    refuseInvalid(checkZone({ name: zone.name, areas, timeZone: zone.time_zone }));
    await keepPlaces(trx, zone.id, areasOf(areas));
  });
}

async function keepPlaces(trx: Knex, zone: number, areas: readonly Area[]): Promise<void> {
  await trx('delivery_zone_boxes').where({ zone_id: zone }).delete();
  await trx('delivery_zone_names').where({ zone_id: zone }).delete();
  const boxes = areas.flatMap(boxesOf).map((box) => ({ zone_id: zone, ...box }));
  const names = areas.flatMap(zoneKeysOf).map((name) => ({ zone_id: zone, ...name }));
  await insertAll(trx, 'delivery_zone_boxes', boxes);
  await insertAll(trx, 'delivery_zone_names', names);
}

/** In one statement, however many there are. */
async function insertAll(trx: Knex, table: string, rows: readonly object[]): Promise<void> {
  if (rows[0]) await trx.raw(insertSql(table, rows[0], 'rows'), { rows: JSON.stringify(rows) });
}
