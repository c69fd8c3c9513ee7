import type { Knex } from 'knex';
import type { CustomerAddressesRow, UpUsersRow } from 'knex/types/tables';
import { preparedStatement } from '../../prepared-statement';
import { toSavedAddress, type SavedAddress } from './addresses';

/** What customers see of their account. */
export type Me = Readonly<{
  id: string;
  email: string | null;
  emailConfirmed: boolean;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  phoneConfirmed: boolean;
  language: string | null;
  group: Readonly<{ id: string; name: string }> | null;
  defaultAddress: SavedAddress | null;
  createdAt: string;
}>;

type Row = Pick<
  UpUsersRow,
  'document_id' | 'email' | 'confirmed' | 'phone_confirmed' | 'first_name' | 'last_name' | 'phone' | 'language' | 'created_at'
> &
  Readonly<{ group_id: string | null; group_name: string | null; address_id: string | null }> &
  Pick<CustomerAddressesRow, 'label' | 'address'>;

/** The account as it is now, in one statement; null where it was deleted. */
export async function readMe(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<Me | null> {
  const { rows } = await preparedStatement<Row>(
    db,
    `select u.document_id, u.email, u.confirmed, u.phone_confirmed, u.first_name, u.last_name, u.phone, u.language, u.created_at,
            g.document_id as group_id, g.name as group_name, a.id as address_id, a.label, a.address
       from up_users u
       left join customer_groups g on g.id = u.customer_group_id
       left join customer_addresses a on a.user_id = u.id and a.is_default
      where u.id = :userId`,
    { userId },
  );
  const [row] = rows;
  if (!row) return null;
  return {
    id: row.document_id,
    email: row.email,
    emailConfirmed: row.confirmed === true,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    phoneConfirmed: row.phone_confirmed === true,
    language: row.language,
    group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? '' },
    defaultAddress:
      row.address_id === null ? null : toSavedAddress({ id: row.address_id, label: row.label, address: row.address, is_default: true }),
    createdAt: row.created_at.toISOString(),
  };
}
