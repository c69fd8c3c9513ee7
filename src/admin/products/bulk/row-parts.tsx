import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { BulkChange, BulkRow } from '../../kit/admin-types';
import { textFromMinor } from '../../kit/amount-text';
import { productDeskPath } from '../../kit/product-paths';
import { StateBadge } from '../../kit/state-badge';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { said } from '../../said';
import { problemText } from '../problem-words';
import { stateWords } from '../product-words';
import { reasonWords, rowWords } from './bulk-words';

export type Of = Readonly<{ change: BulkChange; row: BulkRow }>;

/** What it is about. */
export function Named({ row: { product, variant, minQuantity, language } }: Of) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const more = [
    variant?.sku,
    minQuantity !== null && minQuantity > 1 ? text('storekeeper.bulk.from', { quantity: minQuantity }) : null,
    language === null ? null : (formatDisplayName(language, { type: 'language' }) ?? language),
  ].filter((part) => part !== null && part !== undefined);
  return (
    <Flex direction="column" alignItems="flex-start">
      <TextLink tag={Link} to={productDeskPath(product.id)}>
        {product.name.trim() === '' ? text('storekeeper.products.unnamed') : product.name}
      </TextLink>
      <Aside>{more.join(' · ')}</Aside>
    </Flex>
  );
}

/** What stands there before, or afterwards: nothing where it is left as it is. */
export function Side({ change: { change, names }, side }: Readonly<{ change: BulkChange; side: BulkRow['before'] }>) {
  const text = useText();
  if (side === null) return <Typography>–</Typography>;
  const { amount, taxCategory, categories, state } = side;
  const nothing = text('storekeeper.bulk.nothing');
  const shown = {
    prices: () => (amount === null ? nothing : `${textFromMinor(amount, names.list?.exponent ?? 0)} ${names.list?.currency ?? ''}`),
    tax: () => taxCategory ?? text('storekeeper.bulk.tax.standard'),
    category: () => (categories.length === 0 ? nothing : categories.join(', ')),
    publish: () => (state === null ? nothing : text(stateWords[state].key)),
    unpublish: () => (state === null ? nothing : text(stateWords[state].key)),
  }[change.kind]();
  return <Typography>{shown}</Typography>;
}

/** How it went with it, and why not. */
export function StateOf({ row: { state, reason, problems, message } }: Of) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const languageOf = (code: string) => formatDisplayName(code, { type: 'language' }) ?? code;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateBadge variant={rowWords[state].tone}>{text(rowWords[state].key)}</StateBadge>
      {reason === null ? null : <Aside>{text(reasonWords[reason])}</Aside>}
      {problems.map((problem, index) => (
        <Aside key={index}>{problemText(text, problem, languageOf)}</Aside>
      ))}
      {message === null ? null : <Aside>{said(message)}</Aside>}
    </Flex>
  );
}
