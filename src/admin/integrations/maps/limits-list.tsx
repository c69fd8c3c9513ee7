import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { TextField } from '../../kit/form-fields';
import { StateBadge } from '../../kit/state-badge';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { isReached, isWrong, limitFields, shownIn, type CallUsage, type LimitField, type LimitsDraft } from './limits-draft';
import { callWords, fieldWords, wrongWords } from './maps-words';

type Props = Readonly<{ calls: readonly CallUsage[]; draft: LimitsDraft; change: (draft: LimitsDraft) => void }>;

/** How often each was asked, and beside it what it costs and how often it may be, to be typed. No table: Strapi's takes the focus from fields. */
export function LimitsList({ calls, draft, change }: Props) {
  const text = useText();
  const { formatNumber } = useIntl();
  const placeholderOf = ({ usualPrice }: CallUsage, field: LimitField): string =>
    (field === 'price' ? usualPrice : null) ?? text('storekeeper.maps.none');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {calls.map((usage) => {
        const { call, today, month, cost } = usage;
        const name = text(callWords[call]);
        return (
          <Box key={call} role="group" aria-label={name}>
            <Grid.Root gap={4}>
              <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="flex-start" gap={1}>
                <Typography fontWeight="bold">{name}</Typography>
                <Aside>
                  {text('storekeeper.maps.asked', { today: formatNumber(today), month: formatNumber(month), cost: `$${cost}` })}
                </Aside>
                {isReached(usage) ? <StateBadge variant="warning">{text('storekeeper.maps.reached')}</StateBadge> : null}
              </Grid.Item>
              <Grid.Item col={7} s={12} xs={12} alignItems="stretch">
                <Flex gap={4} alignItems="flex-start" direction={{ initial: 'column', small: 'row' }} width="100%">
                  {limitFields.map((field) => {
                    const typed = shownIn(usage, draft, field);
                    return (
                      <TextField
                        key={field}
                        label={text(fieldWords[field])}
                        value={typed}
                        placeholder={placeholderOf(usage, field)}
                        error={isWrong(field, typed) ? text(wrongWords[field]) : undefined}
                        onChange={(value) => change({ ...draft, [call]: { ...draft[call], [field]: value } })}
                      />
                    );
                  })}
                </Flex>
              </Grid.Item>
            </Grid.Root>
          </Box>
        );
      })}
    </Flex>
  );
}
