import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { MissActions } from './miss-actions';
import type { MissesProps } from './remedies';

/** The same on a narrow screen: below each search, how often and when, and what can be done. */
export function MissesList({ misses, isBusy, onForget }: MissesProps) {
  const text = useText();
  const { formatDate, formatDisplayName } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {misses.map((miss) => (
        <Box
          key={`${miss.language} ${miss.words}`}
          tag="li"
          background="neutral0"
          borderColor="neutral150"
          hasRadius
          padding={4}
          style={{ overflowWrap: 'anywhere' }}
        >
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography fontWeight="bold">{miss.words}</Typography>
            <Aside>
              {text('storekeeper.searches.facts', {
                count: miss.count,
                day: formatDate(miss.lastDay, { dateStyle: 'medium', timeZone: 'UTC' }),
                language: formatDisplayName(miss.language, { type: 'language' }) ?? miss.language,
              })}
            </Aside>
            <MissActions miss={miss} isBusy={isBusy} onForget={onForget} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
