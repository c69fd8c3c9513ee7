import { Box, Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { FoundDiscount } from '../kit/admin-types';
import { DataTable } from '../kit/data-table';
import { discountPath } from '../kit/discount-paths';
import { moneyText } from '../kit/money-text';
import { StateBadge } from '../kit/state-badge';
import { Aside } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { givenWords, stateWords } from './discount-words';

type One = Readonly<{ discount: FoundDiscount }>;

function Told({ discount: { id, name, sentence } }: One) {
  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="52rem">
      <TextLink tag={Link} to={discountPath(id)}>
        <span style={{ overflowWrap: 'anywhere' }}>{name}</span>
      </TextLink>
      <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{sentence}</Typography>
    </Flex>
  );
}

function State({ discount: { state } }: One) {
  const text = useText();
  return <StateBadge variant={stateWords[state].tone}>{text(stateWords[state].key)}</StateBadge>;
}

const Sums = ({ sums }: Readonly<{ sums: readonly string[] }>) =>
  sums.map((sum) => (
    <Typography key={sum} style={{ whiteSpace: 'nowrap', display: 'block' }}>
      {sum}
    </Typography>
  ));

/** What was given away; of a budget, how much of it. */
function useSpent(): (discount: FoundDiscount) => string[] {
  const text = useText();
  return ({ budget, given }) => [
    ...budget.map(({ spent, amount, currency }) =>
      text('storekeeper.discounts.spentOf', { spent: moneyText({ amount: spent, currency }), budget: moneyText({ amount, currency }) }),
    ),
    ...given.filter(({ currency }) => !budget.some((money) => money.currency === currency)).map(moneyText),
  ];
}

/** A line for each discount; a card on a narrow screen. */
export function FoundDiscounts({ discounts }: Readonly<{ discounts: readonly FoundDiscount[] }>) {
  const text = useText();
  const spent = useSpent();
  const seesRevenue = useMay('api::discounts.revenue');
  const uses = ({ uses: count, limitTotal }: FoundDiscount) =>
    limitTotal === null ? String(count) : text('storekeeper.discounts.usesOf', { count, most: limitTotal });
  const revenue = (discount: FoundDiscount) => discount.revenue?.map(moneyText) ?? [];
  if (useIsMobile())
    return (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {discounts.map((discount) => (
          <Box key={discount.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Told discount={discount} />
              <State discount={discount} />
              <Aside>{[text(givenWords[discount.method]), `${uses(discount)} ×`, ...spent(discount)].join(' · ')}</Aside>
            </Flex>
          </Box>
        ))}
      </Flex>
    );
  const heads = [
    text('storekeeper.discounts.one'),
    text('storekeeper.discounts.state'),
    text('storekeeper.discounts.given'),
    text('storekeeper.discounts.uses'),
    text('storekeeper.discounts.spent'),
    ...(seesRevenue ? [text('storekeeper.discounts.revenue')] : []),
  ];
  return (
    <DataTable heads={heads} rowCount={discounts.length}>
      {discounts.map((discount) => (
        <Tr key={discount.id}>
          <Td>
            <Told discount={discount} />
          </Td>
          <Td>
            <State discount={discount} />
          </Td>
          <Td>
            <Typography>{text(givenWords[discount.method])}</Typography>
          </Td>
          <Td>
            <Typography>{uses(discount)}</Typography>
          </Td>
          <Td>
            <Sums sums={spent(discount)} />
          </Td>
          {seesRevenue ? (
            <Td>
              <Sums sums={revenue(discount)} />
            </Td>
          ) : null}
        </Tr>
      ))}
    </DataTable>
  );
}
