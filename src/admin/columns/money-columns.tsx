import { Typography } from '@strapi/design-system';
import { exponentOf, isCurrency } from '../../domain/money/money';
import { textFromMinor } from '../fields/amount-text';

type Row = Readonly<Record<string, unknown>>;
type Header = Readonly<{
  name: string;
  attribute?: { customField?: string; options?: { currencyFrom?: string } };
  cellFormatter?: (row: Row) => React.ReactNode;
}>;
type Columns = Readonly<{ displayedHeaders: readonly Header[]; layout: unknown }>;

/** In lists of the Content Manager, amounts read 22.90 EUR and not 2290. */
export const showMoneyColumns = ({ displayedHeaders, layout }: Columns): Columns => ({
  layout,
  displayedHeaders: displayedHeaders.map((header) =>
    header.attribute?.customField === 'global::money' ? { ...header, cellFormatter: (row) => amountIn(row, header) } : header,
  ),
});

function amountIn(row: Row, { name, attribute }: Header): React.ReactNode {
  const currency = row[attribute?.options?.currencyFrom ?? 'currency'];
  const minor = row[name];
  if (typeof currency !== 'string' || !isCurrency(currency) || (typeof minor !== 'string' && typeof minor !== 'number')) return null;
  return (
    <Typography textColor="neutral800">
      {textFromMinor(minor, exponentOf(currency))} {currency}
    </Typography>
  );
}
