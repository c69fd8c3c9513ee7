import type { Knex } from 'knex';
import type { VariantsRow } from 'knex/types/tables';
import { comparableSku } from '../../../domain/catalogue/comparable-sku';
import { isCalled } from '../../../domain/catalogue/is-called';
import { searchedCodes } from '../../catalog/find-products';
import { preparedStatement } from '../../prepared-statement';
import { nameOfProduct } from './variant-names';

export type CalledVariant = Readonly<{
  rowId: number;
  variant: string;
  sku: string;
  product: string;
  name: string;
  barcode: string | null;
}>;

type Row = Pick<VariantsRow, 'id' | 'document_id' | 'sku' | 'barcode'> & Readonly<{ product: string; name: string }>;

const most = 20;

/** The variants whose SKU or barcode this is: mostly one, none where nobody knows it, several where they share a barcode. By SKU. */
export async function variantsCalled(db: Knex, code: string, defaultLocale: string): Promise<CalledVariant[]> {
  const digits = /^\s*\d+\s*$/.test(code) ? code.trim().replace(/^0+(?=\d)/, '') : code.trim().toLowerCase();
  const { rows } = await preparedStatement<Row>(
    db,
    `select v.id, v.document_id, v.sku, v.barcode, ${nameOfProduct('v')} as product, coalesce(v.name, '') as name
       from variants v
      where upper(regexp_replace(v.sku, '\\s+', '', 'g')) = :comparable::text
         or (${searchedCodes('v.')} like :pattern::text and (lower(v.barcode) = :digits::text or ltrim(v.barcode, '0') = ltrim(:digits::text, '0')))
      order by v.sku limit ${most}`,
    { comparable: comparableSku(code), digits, pattern: `%${digits.replace(/[\\%_]/g, '\\$&')}%`, defaultLocale },
  );
  return rows
    .filter((row) => isCalled(row, code))
    .map(({ id, document_id: variant, sku, product, name, barcode }) => ({ rowId: id, variant, sku, product, name, barcode }));
}
