import { Flex, Typography } from '@strapi/design-system';
import type { StaffOrderView } from '../kit/admin-types';
import { useText } from '../kit/use-text';
import type { Word } from '../kit/word';
import type { TextKey } from '../texts';
import { goodsWords, moneyWords, statusWords } from './order-words';
import { StateBadge } from '../kit/state-badge';

function Axis({ label, word }: { label: TextKey; word: Word }) {
  const text = useText();
  return (
    <Flex justifyContent="space-between" gap={2} width="100%">
      <Typography>{text(label)}</Typography>
      <StateBadge variant={word.tone}>{text(word.key)}</StateBadge>
    </Flex>
  );
}

/** Where the order stands: as a whole, with its money, and with its goods. */
export function StatusBadges({ order: { status, paymentStatus, fulfilmentStatus } }: { order: StaffOrderView }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Axis label="storekeeper.axis.order" word={statusWords[status]} />
      <Axis label="storekeeper.axis.money" word={moneyWords[paymentStatus]} />
      <Axis label="storekeeper.axis.goods" word={goodsWords[fulfilmentStatus]} />
    </Flex>
  );
}
