import { useEffect, useState } from 'react';
import { Box, Button, Flex, Loader, Td, Tr, Typography } from '@strapi/design-system';
import type { SaleChoices, SalePreview, SentSale } from '../../kit/admin-types';
import { Card } from '../../kit/card';
import { DataTable } from '../../kit/data-table';
import { moneyText } from '../../kit/money-text';
import { StateBadge } from '../../kit/state-badge';
import { Aside, Refusal } from '../../kit/summary-parts';
import { usePreview } from '../../kit/use-preview';
import { useText } from '../../kit/use-text';
import { said } from '../../said';
import type { TextKey } from '../../texts';
import { outcomeWords, percentOff, type PreviewedPrice } from './sale-words';

const heads: readonly TextKey[] = [
  'storekeeper.sale.preview.product',
  'storekeeper.sale.preview.list',
  'storekeeper.sale.preview.usual',
  'storekeeper.sale.preview.price',
  'storekeeper.sale.preview.margin',
  'storekeeper.sale.preview.lowest',
  'storekeeper.sale.preview.outcome',
];

function Findings({ preview }: Readonly<{ preview: SalePreview }>) {
  const text = useText();
  const { findings, sums, overlaps } = preview;
  const counted: readonly (readonly [number | null, TextKey])[] = [
    [sums.zero, 'storekeeper.sale.sums.zero'],
    [sums.notLower, 'storekeeper.sale.sums.notLower'],
    [sums.noAmount, 'storekeeper.sale.sums.noAmount'],
    [sums.belowCost, 'storekeeper.sale.sums.belowCost'],
  ];
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography fontWeight="bold" role="status">
        {text(sums.isPartial ? 'storekeeper.sale.sums.partial' : 'storekeeper.sale.sums', { products: sums.products, prices: sums.prices })}
      </Typography>
      {findings.refusals.map(({ code, field, message }) => (
        <Refusal key={`${code}${field}`}>{said(message)}</Refusal>
      ))}
      {findings.warnings.map(({ code, field, message }) => (
        <Typography key={`${code}${field}`} textColor="warning700">
          {said(message)}
        </Typography>
      ))}
      {counted.map(([count, key]) =>
        count === null || count === 0 ? null : (
          <Typography key={key} textColor={key === 'storekeeper.sale.sums.noAmount' ? 'neutral700' : 'warning700'}>
            {text(key, { count })}
          </Typography>
        ),
      )}
      {overlaps.length === 0 ? null : (
        <Typography textColor="warning700">
          {text('storekeeper.sale.overlaps', { names: overlaps.map(({ name }) => name).join(', ') })}
        </Typography>
      )}
    </Flex>
  );
}

type RowProps = Readonly<{ name: string; sku: string; price: PreviewedPrice; list: string }>;

function PriceRow({ name, sku, price, list }: RowProps) {
  const text = useText();
  const { currency, usual, price: becomes, outcome, insteadOf, lowest30d, margins } = price;
  const money = (amount: number) => moneyText({ amount, currency });
  const word = outcomeWords[outcome];
  const isNoReduction = outcome === 'holds' && lowest30d !== null && becomes !== null && becomes >= lowest30d;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography style={{ whiteSpace: 'normal' }}>{name}</Typography>
          <Aside>{sku}</Aside>
        </Flex>
      </Td>
      <Td>
        <Typography>{list}</Typography>
      </Td>
      <Td>
        <Typography>{money(usual)}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight={outcome === 'holds' ? 'bold' : 'regular'}>{becomes === null ? '–' : money(becomes)}</Typography>
          {outcome === 'holds' && becomes !== null ? <Aside>− {percentOff(usual, becomes)} %</Aside> : null}
        </Flex>
      </Td>
      <Td>
        <Typography textColor={margins?.sale !== undefined && margins?.sale !== null && margins.sale < 0 ? 'danger600' : 'neutral800'}>
          {margins === null || margins.sale === null ? '–' : `${margins.sale < 0 ? '−' : ''}${money(Math.abs(margins.sale))}`}
        </Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography>{lowest30d === null ? '–' : money(lowest30d)}</Typography>
          {isNoReduction ? <Aside>{text('storekeeper.sale.preview.noReduction')}</Aside> : null}
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StateBadge variant={word.tone}>{text(word.key)}</StateBadge>
          {insteadOf === null ? null : <Aside>{`${insteadOf.name}: ${money(insteadOf.price)}`}</Aside>}
        </Flex>
      </Td>
    </Tr>
  );
}

type Props = Readonly<{ sent: SentSale | null; id: string | null; choices: SaleChoices }>;

/** What becomes of every price, before it is saved: a page of products, and what all of it comes to. */
export function SalePreviewCard({ sent, id, choices }: Props) {
  const text = useText();
  const [page, setPage] = useState(1);
  const asked = JSON.stringify(sent);
  useEffect(() => setPage(1), [asked]);
  const { preview, error } = usePreview('POST /sales/preview', sent === null ? null : { body: { sale: sent, id, page } });
  const nameOf = (list: string) => choices.lists.find((one) => one.id === list)?.name ?? list;
  const rows = (preview?.products ?? []).flatMap((product) =>
    product.variants.flatMap((variant) =>
      variant.prices.map((price) => ({
        key: `${variant.id} ${price.list}`,
        name: `${product.name}, ${variant.name}`,
        sku: variant.sku,
        price,
      })),
    ),
  );
  return (
    <Card title={text('storekeeper.sale.preview')} hint={text('storekeeper.sale.preview.hint')}>
      {sent === null ? <Aside>{text('storekeeper.sale.preview.fill')}</Aside> : null}
      <Refusal>{error}</Refusal>
      {sent !== null && preview === null && error === null ? <Loader>{text('storekeeper.sale.preview.loading')}</Loader> : null}
      {preview === null ? null : <Findings preview={preview} />}
      {rows.length === 0 ? null : (
        <DataTable heads={heads.map((head) => text(head))} rowCount={rows.length}>
          {rows.map(({ key, name, sku, price }) => (
            <PriceRow key={key} name={name} sku={sku} price={price} list={nameOf(price.list)} />
          ))}
        </DataTable>
      )}
      {preview !== null && (page > 1 || preview.more) ? (
        <Flex gap={2}>
          <Button type="button" variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {text('storekeeper.sale.preview.before')}
          </Button>
          <Box>
            <Typography>{text('storekeeper.sale.preview.page', { page })}</Typography>
          </Box>
          <Button type="button" variant="tertiary" disabled={!preview.more} onClick={() => setPage(page + 1)}>
            {text('storekeeper.sale.preview.next')}
          </Button>
        </Flex>
      ) : null}
    </Card>
  );
}
