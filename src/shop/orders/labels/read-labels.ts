import type { Core } from '@strapi/strapi';
import type { ParcelLabelsRow } from 'knex/types/tables';
import type { Currency, Minor } from '../../../domain/money/money';
import { collectsAmiss } from '../../../domain/orders/collected';
import { leftToSend } from '../../../domain/orders/fulfilment';
import { allowedActions } from '../../../domain/orders/order-state';
import { toMinor } from '../../rows';
import { carrierTitle } from '../carriers';
import { loadOrder, type OrderLine } from '../locked-order';
import type { OrderedPoint } from '../read-order';
import { addresseeOf } from './addressee';
import { collectingLabels } from './collecting-labels';
import { labelCarriers } from './label-row';
import { collectable, toCollect } from './make-label';

type Money = Readonly<{ amount: Minor; currency: Currency }>;

/** The labels of an order, the newest first, and what the next one could be. */
export type LabelsView = Readonly<{
  labels: readonly Readonly<{
    id: string;
    carrier: string;
    state: ParcelLabelsRow['state'];
    number: string | null;
    grams: number;
    places: number;
    cashOnDelivery: Money | null;
    /** It is to collect something else than what is owed by now. */
    collectsAmiss: boolean;
    price: Money | null;
    askedAt: string;
    sent: boolean;
  }>[];
  /** Null where no label can be made now. `grams`: of the goods alone; 0 where nobody said what they weigh. */
  next: Readonly<{
    carriers: readonly Readonly<{ name: string; title: string }>[];
    carrier: string;
    grams: number;
    toCollect: Money;
    point: OrderedPoint | null;
  }> | null;
}>;

/** Refuses `ORDER_NOT_FOUND`. */
export async function readLabels(strapi: Core.Strapi, orderId: string): Promise<LabelsView> {
  const db = strapi.db.connection;
  const order = await loadOrder(db, orderId);
  const rows: ParcelLabelsRow[] = await db('parcel_labels').where({ order_id: order.rowId }).orderBy('asked_at', 'desc').orderBy('id');
  const { point } = await addresseeOf(db, order.rowId);
  const money = (amount: Minor): Money => ({ amount, currency: order.currency });
  const carriers = labelCarriers(strapi).map(({ name, carrier }) => ({ name, title: carrier.title }));
  // Only the carrier of the point brings it there.
  const fitting = point ? carriers.filter(({ name }) => name === point.carrier) : carriers;
  const isOpen = rows.some(({ state, sent_with: sentWith }) => state === 'made' && sentWith === null);
  const [first] = fitting;
  const collecting = await collectingLabels(db, order.rowId);
  const isAmiss = (id: string): boolean => {
    const label = collecting.find((one) => one.id === id);
    const others = collecting.filter((one) => one.id !== id);
    return label !== undefined && collectsAmiss(label, { outstanding: collectable(order), others });
  };
  const left = order.lines.filter((line) => leftToSend(line) > 0);
  return {
    labels: rows.map((row) => ({
      ...{
        id: row.id,
        carrier: carrierTitle(strapi, row.carrier),
        state: row.state,
        number: row.number,
        grams: row.grams,
        places: row.places,
      },
      cashOnDelivery: row.cod_minor === null ? null : { amount: toMinor(row.cod_minor), currency: row.currency },
      collectsAmiss: isAmiss(row.id),
      price:
        row.price_minor === null || row.price_currency === null ? null : { amount: toMinor(row.price_minor), currency: row.price_currency },
      ...{ askedAt: row.asked_at.toISOString(), sent: row.sent_with !== null },
    })),
    next:
      first === undefined || isOpen || left.length === 0 || !allowedActions(order.state).includes('ship')
        ? null
        : {
            carriers: fitting,
            carrier: first.name,
            grams: await gramsOf(strapi, left),
            toCollect: money(toCollect(order, collecting)),
            point,
          },
  };
}

async function gramsOf(strapi: Core.Strapi, lines: readonly OrderLine[]): Promise<number> {
  const ids = lines.flatMap(({ variantRowId }) => variantRowId ?? []);
  const weights = await strapi.db.connection('variants').whereIn('id', ids).select('id', 'weight_grams');
  const of = new Map(weights.map(({ id, weight_grams: grams }) => [id, Number(grams ?? 0)]));
  return lines.reduce((sum, line) => sum + (of.get(line.variantRowId ?? 0) ?? 0) * leftToSend(line), 0);
}
