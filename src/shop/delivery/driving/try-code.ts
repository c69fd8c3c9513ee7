import { timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { DeliveryStopsRow } from 'knex/types/tables';
import { triesLeft } from '../../../domain/delivery/driving/proof';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';
import type { SignedInCourier } from '../courier/sessions';

type Trying = Readonly<{ stopId: string; courier: SignedInCourier; code: string }>;
type Outcome = 'right' | 'no_code' | 'locked' | Readonly<{ left: number }>;

/**
 * Whether this is the code the customer was told; false where the stop has none, or is done. Each wrong one counts, whatever becomes of the report, and
 * of many at once one after another. Refuses `DELIVERY_CODE_WRONG`, `DELIVERY_CODE_LOCKED`.
 */
export async function tryCode(strapi: Core.Strapi, { stopId, courier, code }: Trying): Promise<boolean> {
  const outcome = await strapi.db.transaction(async ({ trx }): Promise<Outcome> => {
    const { rows } = await preparedStatement<Pick<DeliveryStopsRow, 'id' | 'code' | 'code_tries'>>(
      trx,
      `select s.id, s.code, s.code_tries from delivery_stops s join delivery_runs r on r.id = s.run_id
        where s.document_id = :stopId::text and r.courier_id = :courier::bigint and r.state = 'started' and s.state in ('waiting', 'arrived')
          for update of s`,
      { stopId, courier: courier.rowId },
    );
    const [stop] = rows;
    if (!stop || stop.code === null) return 'no_code';
    if (triesLeft(stop.code_tries) === 0) return 'locked';
    if (timingSafeEqual(Buffer.from(stop.code), Buffer.from(code))) return 'right';
    const tries = stop.code_tries + 1;
    await trx('delivery_stops').where({ id: stop.id }).update({ code_tries: tries });
    return { left: triesLeft(tries) };
  });
  if (outcome === 'locked')
    throw new DomainError('DELIVERY_CODE_LOCKED', 'Wrong codes were tried too often. Ask the office to say that it was delivered');
  if (typeof outcome === 'object') throw new DomainError('DELIVERY_CODE_WRONG', 'This is not the code of the customer', outcome);
  return outcome === 'right';
}
