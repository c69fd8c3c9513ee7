import { Box, Button, Flex, LinkButton, Loader, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Refusal } from '../kit/summary-parts';
import type { Answer } from '../kit/staff-api';
import { useAct } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';

const newSynonym = '/content-manager/collection-types/api::catalog.synonym/create';
const heads: readonly TextKey[] = [
  'storekeeper.searches.words',
  'storekeeper.searches.count',
  'storekeeper.searches.lastDay',
  'storekeeper.searches.language',
  'storekeeper.searches.actions',
];
type Misses = Answer<'GET /search-misses'>;

function MissesTable({ misses, onForgotten }: Readonly<{ misses: Misses; onForgotten: () => void }>) {
  const text = useText();
  const { formatDate } = useIntl();
  const { act, isBusy } = useAct<null>(onForgotten);
  const forget = ({ language, words }: Misses[number]) =>
    act('POST /search-misses/forget', { body: { language, words } }, () => text('storekeeper.searches.forgotten', { words }));
  return (
    <Box overflow="auto" width="100%">
      <Table colCount={heads.length} rowCount={misses.length + 1}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma">{text(head)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {misses.map((miss) => (
            <Tr key={`${miss.language} ${miss.words}`}>
              <Td>
                <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
                  {miss.words}
                </Typography>
              </Td>
              <Td>
                <Typography>{miss.count}</Typography>
              </Td>
              <Td>
                <Typography style={{ whiteSpace: 'nowrap' }}>
                  {formatDate(miss.lastDay, { dateStyle: 'medium', timeZone: 'UTC' })}
                </Typography>
              </Td>
              <Td>
                <Typography>{miss.language}</Typography>
              </Td>
              <Td>
                <Flex gap={2}>
                  <LinkButton tag={Link} to={newSynonym} size="S" variant="secondary">
                    {text('storekeeper.searches.synonym')}
                  </LinkButton>
                  <Button size="S" variant="tertiary" disabled={isBusy} onClick={() => void forget(miss)}>
                    {text('storekeeper.searches.forget')}
                  </Button>
                </Flex>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

/** What customers searched for and did not find, those most asked for first. */
export function MissesPage() {
  const text = useText();
  const { data, error, load } = useResource('GET /search-misses', {});
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography textColor="neutral600">{text('storekeeper.searches.about')}</Typography>
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.searches.loading')}</Loader> : null}
      {data?.length === 0 ? <Typography>{text('storekeeper.searches.none')}</Typography> : null}
      {data && data.length > 0 ? <MissesTable misses={data} onForgotten={() => void load()} /> : null}
    </Flex>
  );
}
