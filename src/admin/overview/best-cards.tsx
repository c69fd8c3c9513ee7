import { Grid, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { moneyText } from '../kit/money-text';
import { productDeskPath } from '../kit/product-paths';
import { Aside } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { SalesInCurrency } from './use-sales-in';

type Props = Readonly<{ sales: SalesInCurrency }>;
type Named = Readonly<{ name: string; isGone: boolean; to: string | null }>;

/** What it is called, as a link where it is there and may be seen. */
function Name({ name, isGone, to }: Named) {
  const text = useText();
  if (to !== null && !isGone)
    return (
      <TextLink tag={Link} to={to}>
        {name}
      </TextLink>
    );
  return (
    <>
      <Typography>{name}</Typography>
      {isGone ? <Aside>{text('storekeeper.overview.gone')}</Aside> : null}
    </>
  );
}

const Cell = ({ children }: Readonly<{ children: string }>) => (
  <Td>
    <Typography style={{ whiteSpace: 'nowrap' }}>{children}</Typography>
  </Td>
);

/** The products that brought most in the last weeks. */
export function ProductsCard({ sales: { products, currency } }: Props) {
  const text = useText();
  const { formatNumber } = useIntl();
  const mayOpen = useMay('api::products.edit');
  if (products.length === 0) return null;
  return (
    <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
      <Card title={text('storekeeper.overview.products')} hint={text('storekeeper.overview.inLastDays')}>
        <DataTable
          heads={[text('storekeeper.overview.product'), text('storekeeper.overview.pieces'), text('storekeeper.overview.net')]}
          rowCount={products.length}
        >
          {products.map(({ product, name, isGone, pieces, net }) => (
            <Tr key={product}>
              <Td>
                <Name name={name} isGone={isGone} to={mayOpen ? productDeskPath(product) : null} />
              </Td>
              <Cell>{formatNumber(pieces)}</Cell>
              <Cell>{moneyText({ amount: net, currency })}</Cell>
            </Tr>
          ))}
        </DataTable>
      </Card>
    </Grid.Item>
  );
}

/** The discounts whose orders brought most. */
export function DiscountsCard({ sales: { discounts, currency } }: Props) {
  const text = useText();
  const { formatNumber } = useIntl();
  if (discounts.length === 0) return null;
  return (
    <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
      <Card title={text('storekeeper.overview.discounts')} hint={text('storekeeper.overview.inLastDays')}>
        <DataTable
          heads={[
            text('storekeeper.overview.discount'),
            text('storekeeper.overview.orders'),
            text('storekeeper.overview.given'),
            text('storekeeper.overview.withIt'),
          ]}
          rowCount={discounts.length}
        >
          {discounts.map(({ discount, name, isGone, orders, given, net }) => (
            <Tr key={discount}>
              <Td>
                <Name name={name} isGone={isGone} to={null} />
              </Td>
              <Cell>{formatNumber(orders)}</Cell>
              <Cell>{moneyText({ amount: given, currency })}</Cell>
              <Cell>{moneyText({ amount: net, currency })}</Cell>
            </Tr>
          ))}
        </DataTable>
      </Card>
    </Grid.Item>
  );
}
