import { Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Calendar, Plus } from '@strapi/icons';
import { Link, useSearchParams } from 'react-router-dom';
import type { SaleView } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { StateBadge } from '../../kit/state-badge';
import { Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useShopMoment } from '../../kit/use-shop-moment';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { newSalePath, priceCalendarPath, salePath } from './sale-paths';
import { saleSentence, stateWords } from './sale-words';

const heads: readonly TextKey[] = ['storekeeper.sale.name', 'storekeeper.sale.what', 'storekeeper.sale.when', 'storekeeper.sale.state'];

function SaleRow({ sale, timeZone }: Readonly<{ sale: SaleView; timeZone: string }>) {
  const text = useText();
  const moment = useShopMoment(timeZone);
  const state = stateWords[sale.state];
  return (
    <Tr>
      <Td>
        <TextLink tag={Link} to={salePath(sale.id)}>
          {sale.name}
        </TextLink>
      </Td>
      <Td>
        <Typography style={{ whiteSpace: 'normal' }}>{saleSentence(text, sale)}</Typography>
      </Td>
      <Td>
        <Typography style={{ whiteSpace: 'normal' }}>
          {sale.endsAt === null
            ? text('storekeeper.sale.from', { from: moment(sale.startsAt) })
            : text('storekeeper.sale.window', { from: moment(sale.startsAt), until: moment(sale.endsAt) })}
        </Typography>
      </Td>
      <Td>
        <StateBadge variant={state.tone}>{text(state.key)}</StateBadge>
      </Td>
    </Tr>
  );
}

/** All sales: those that hold and are to come first. */
export function SalesList() {
  const text = useText();
  const [search] = useSearchParams();
  const page = /^[1-9]\d{0,3}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1;
  const { data, error } = useResource('GET /sales', { query: { page: String(page) } });
  const { data: choices } = useResource('GET /sale-choices', {});
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex wrap="wrap" gap={2}>
        <Button tag={Link} to={newSalePath} startIcon={<Plus />} size="L">
          {text('storekeeper.sale.new')}
        </Button>
        <Button tag={Link} to={priceCalendarPath} startIcon={<Calendar />} variant="tertiary" size="L">
          {text('storekeeper.calendar.open')}
        </Button>
        <Button tag={Link} to="/content-manager/collection-types/api::pricing.price-list" variant="tertiary" size="L">
          {text('storekeeper.sale.priceLists')}
        </Button>
      </Flex>
      <Refusal>{error}</Refusal>
      {(data === null || choices === null) && error === null ? <Loader>{text('storekeeper.sale.loading')}</Loader> : null}
      {data?.sales.length === 0 ? <Typography role="status">{text('storekeeper.sale.none')}</Typography> : null}
      {data && choices && data.sales.length > 0 ? (
        <DataTable heads={heads.map((head) => text(head))} rowCount={data.sales.length}>
          {data.sales.map((sale) => (
            <SaleRow key={sale.id} sale={sale} timeZone={choices.timeZone} />
          ))}
        </DataTable>
      ) : null}
      {data?.more ? (
        <TextLink tag={Link} to={{ search: `?page=${page + 1}` }}>
          {text('storekeeper.sale.older')}
        </TextLink>
      ) : null}
    </Flex>
  );
}
