import { Typography } from '@strapi/design-system';
import { isCurrency } from '../../domain/money/money';
import { showingColumns, type Header, type Row } from '../kit/column';
import { moneyText } from '../kit/money-text';

// Amounts are called so wherever they are stored, also where no form shows them.
const isMoney = ({ name, attribute }: Header) => attribute?.customField === 'global::money' || name.endsWith('Minor');

/** In lists of the Content Manager, amounts read 22.90 EUR and not 2290. */
export const showMoneyColumns = showingColumns((header) => (isMoney(header) ? (row) => amountIn(row, header) : null));

function amountIn(row: Row, { name, attribute }: Header): React.ReactNode {
  const currency = row[attribute?.options?.currencyFrom ?? 'currency'];
  const minor = row[name];
  if (typeof currency !== 'string' || !isCurrency(currency) || (typeof minor !== 'string' && typeof minor !== 'number')) return null;
  return <Typography textColor="neutral800">{moneyText({ amount: Number(minor), currency })}</Typography>;
}
