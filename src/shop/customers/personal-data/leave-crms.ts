import type { Knex } from 'knex';
import type { OrdersRow, UpUsersRow } from 'knex/types/tables';
import { markForgotten } from '../../crm/forget-contacts';
import { putOrdersAnew } from '../../crm/put-anew';
import { customerKeysOf } from '../customer-keys';

type Leaving = Readonly<{
  userId: number;
  account: Pick<UpUsersRow, 'email' | 'phone' | 'confirmed' | 'phone_confirmed'>;
  orders: readonly Pick<OrdersRow, 'document_id' | 'email' | 'phone' | 'country'>[];
}>;

/**
 * What CRMs keep of a customer goes with the account; their records are told apart from now on by their ids there alone. What they ordered as a
 * guest with the same e-mail or number is theirs too; what they never proved to be theirs may be somebody else's. In the transaction that deletes.
 */
export async function leaveCrms(trx: Knex.Transaction, { userId, account, orders }: Leaving): Promise<void> {
  const keys = [
    ...customerKeysOf({
      userId,
      emails: [account.confirmed === true ? account.email : null],
      phones: [account.phone_confirmed === true ? account.phone : null],
      country: null,
    }),
    ...orders.flatMap(({ email, phone, country }) => customerKeysOf({ userId: null, emails: [email], phones: [phone], country })),
  ];
  await markForgotten(trx, userId, keys);
  // What was ordered stands there still, with who it was for: it is put anew, of nobody.
  await putOrdersAnew(
    trx,
    orders.map(({ document_id: id }) => id),
    'customer.deleted',
  );
}
