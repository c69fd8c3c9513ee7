import { useEffect } from 'react';
import { Box, Button, Flex, Grid, Loader } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { readsOrders, readsSupport, useMay } from '../kit/use-may';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { DiscountsCard, ProductsCard } from './best-cards';
import { FunnelCard } from './funnel-card';
import { OrdersCard, StockCard, SupportCard, TroubleCard } from './waiting-cards';
import { SalesCard } from './sales-card';
import { SetupCard } from './setup-card';
import { useSalesIn } from './use-sales-in';
import { Widgets } from './widgets';

/** How the shop is doing, for each role what it handles: sales, what waits, what is in trouble, and what a new shop lacks. */
export function HomePage() {
  const text = useText();
  const title = text('storekeeper.overview.title');
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main-content')?.focus({ preventScroll: true });
  }, []);
  return (
    <Layouts.Root>
      <Page.Main>
        <Page.Title>{title}</Page.Title>
        <Layouts.Header title={title} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
            <OverviewCards />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function OverviewCards() {
  const text = useText();
  const maySee = useMay(
    ...['api::sales.read', 'api::stock.move', 'api::alerts.close', 'api::payments.repair', 'api::shop.setup'],
    ...readsOrders,
    ...readsSupport,
  );
  const { data, error, load } = useResource('GET /overview', maySee ? {} : null);
  const sales = useSalesIn(data?.sales ?? null);
  if (maySee && !data)
    return error ? (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Refusal>{text('storekeeper.overview.notRead')}</Refusal>
        <Button variant="tertiary" onClick={() => void load()}>
          {text('storekeeper.overview.again')}
        </Button>
      </Flex>
    ) : (
      <Box padding={8}>
        <Loader>{text('storekeeper.overview.loading')}</Loader>
      </Box>
    );
  return (
    <>
      {data?.setup ? <SetupCard setup={data.setup} onChange={() => void load()} /> : null}
      {data?.sales && sales ? <SalesCard today={data.sales.today} {...sales} /> : null}
      {data?.sales ? <FunnelCard /> : null}
      <Grid.Root gap={6}>
        {data?.orders ? <OrdersCard orders={data.orders} /> : null}
        {data?.stock ? <StockCard stock={data.stock} /> : null}
        {data?.support ? <SupportCard support={data.support} /> : null}
        {data?.trouble ? <TroubleCard trouble={data.trouble} /> : null}
        {sales ? <ProductsCard sales={sales.chosen} /> : null}
        {sales ? <DiscountsCard sales={sales.chosen} /> : null}
        <Widgets />
      </Grid.Root>
    </>
  );
}
