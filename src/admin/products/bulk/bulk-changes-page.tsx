import { Box, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import type { BulkChange } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { bulkChangePath, productsPath } from '../../kit/product-paths';
import { StateBadge } from '../../kit/state-badge';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { BulkProgress } from './bulk-progress';
import { changeWords, whatText } from './bulk-words';

const heads: readonly TextKey[] = [
  'storekeeper.bulk.head.change',
  'storekeeper.bulk.head.when',
  'storekeeper.bulk.head.result',
  'storekeeper.bulk.head.state',
];

type Of = Readonly<{ change: BulkChange }>;
type Changes = Readonly<{ changes: readonly BulkChange[] }>;

function What({ change }: Of) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  return (
    <TextLink tag={Link} to={bulkChangePath(change.id)}>
      {whatText(text, change, (language) => formatDisplayName(language, { type: 'language' }) ?? language)}
    </TextLink>
  );
}

function When({ change: { begun, undone } }: Of) {
  const text = useText();
  const moment = useMoment();
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography>{begun ? [moment(begun.at), begun.by].filter(Boolean).join(', ') : '–'}</Typography>
      {undone ? <Aside>{text('storekeeper.bulk.undone.whom', { at: moment(undone.at), by: undone.by ?? '–' })}</Aside> : null}
    </Flex>
  );
}

function State({ change: { state } }: Of) {
  const text = useText();
  return <StateBadge variant={changeWords[state].tone}>{text(changeWords[state].key)}</StateBadge>;
}

function ChangeTable({ changes }: Changes) {
  const text = useText();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={changes.length}>
      {changes.map((change) => (
        <Tr key={change.id}>
          <Td>
            <What change={change} />
          </Td>
          <Td>
            <When change={change} />
          </Td>
          <Td>
            <BulkProgress change={change} />
          </Td>
          <Td>
            <State change={change} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The same on a narrow screen. */
function ChangeCards({ changes }: Changes) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {changes.map((change) => (
        <Box key={change.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <What change={change} />
            <When change={change} />
            <BulkProgress change={change} />
            <State change={change} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

/** The changes of many products that were done or are under way, the newest first. */
export function BulkChangesPage() {
  const text = useText();
  const Shown = useIsMobile() ? ChangeCards : ChangeTable;
  const [search] = useSearchParams();
  const page = /^[1-9]\d{0,3}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1;
  const { data, error } = useResource('GET /bulk-changes', { query: { page: String(page) } });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <TextLink tag={Link} to={`/${productsPath}`}>
        {text('storekeeper.desk.back')}
      </TextLink>
      <Typography variant="beta" tag="h2">
        {text('storekeeper.bulk.title')}
      </Typography>
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.bulk.loading')}</Loader> : null}
      {data?.changes.length === 0 ? <Typography role="status">{text('storekeeper.bulk.none')}</Typography> : null}
      {data && data.changes.length > 0 ? <Shown changes={data.changes} /> : null}
      {data?.more ? (
        <TextLink tag={Link} to={{ search: `?page=${page + 1}` }}>
          {text('storekeeper.bulk.older')}
        </TextLink>
      ) : null}
    </Flex>
  );
}
