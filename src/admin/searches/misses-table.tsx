import { Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { DataTable } from '../kit/data-table';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { MissActions } from './miss-actions';
import type { MissesProps } from './remedies';

const heads: readonly TextKey[] = [
  'storekeeper.searches.words',
  'storekeeper.searches.count',
  'storekeeper.searches.lastDay',
  'storekeeper.searches.language',
  'storekeeper.searches.actions',
];

/** A line for each search that found nothing. */
export function MissesTable({ misses, isBusy, onForget }: MissesProps) {
  const text = useText();
  const { formatDate, formatDisplayName } = useIntl();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={misses.length}>
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
            <Typography style={{ whiteSpace: 'nowrap' }}>{formatDate(miss.lastDay, { dateStyle: 'medium', timeZone: 'UTC' })}</Typography>
          </Td>
          <Td>
            <Typography>{formatDisplayName(miss.language, { type: 'language' })}</Typography>
          </Td>
          <Td>
            <MissActions miss={miss} isBusy={isBusy} onForget={onForget} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}
