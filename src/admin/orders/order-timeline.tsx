import { Typography } from '@strapi/design-system';
import type { StaffOrderView } from '../kit/admin-types';
import { eventWords } from '../kit/event-words';
import { moneyText } from '../kit/money-text';
import { Aside, Section, Stack } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { labelFor, type Words } from '../kit/word';
import { disputeWords, refundFailureWords } from '../payments/failure-words';
import { abandonWords, refundCauseWords } from '../payments/payment-words';
import { useReason } from '../payments/use-reason';
import { actorWords, moneyWords } from './order-words';

type Entry = StaffOrderView['timeline'][number];

/** Where a remark is a code and not what a person wrote. */
const codesOf: Readonly<Record<string, Words>> = {
  'order.refund_failed': refundFailureWords,
  'order.dispute_opened': disputeWords,
  'order.dispute_won': disputeWords,
  'order.dispute_lost': disputeWords,
};

/** Whom the money belongs to now says more than that something about it has changed. */
function moneyAfter({ type, after }: Entry): keyof typeof moneyWords | null {
  const status = type === 'order.payment_changed' ? (after as { paymentStatus?: unknown } | null)?.paymentStatus : null;
  return typeof status === 'string' && Object.hasOwn(moneyWords, status) ? (status as keyof typeof moneyWords) : null;
}

function Remark({ type, remark }: Pick<Entry, 'type' | 'remark'>) {
  const text = useText();
  const reasonOf = useReason();
  if (!remark) return null;
  const codes = codesOf[type];
  const known = labelFor(text)({ ...abandonWords, ...refundCauseWords }, remark);
  const isWritten = !codes && known === remark;
  return <Typography textColor="neutral600">{isWritten ? `“${remark}”` : codes ? reasonOf(codes, remark) : known}</Typography>;
}

/** What happened to the order, who did it and when: oldest first. */
export function OrderTimeline({ order: { timeline } }: { order: StaffOrderView }) {
  const text = useText();
  const moment = useMoment();
  const label = labelFor(text);
  const titleOf = (entry: Entry) => {
    const money = moneyAfter(entry);
    const amount = entry.amount && entry.amount.amount > 0 ? moneyText(entry.amount) : null;
    return [money ? text(moneyWords[money].key) : label(eventWords, entry.type), amount].filter(Boolean).join(': ');
  };
  return (
    <Section title={text('storekeeper.order.timeline')}>
      {timeline.map((entry, index) => (
        <Stack key={`${entry.at}${entry.type}${index}`}>
          <Typography>{titleOf(entry)}</Typography>
          <Remark {...entry} />
          <Aside>{[label(actorWords, entry.actor), entry.by, moment(entry.at)].filter(Boolean).join(' · ')}</Aside>
        </Stack>
      ))}
    </Section>
  );
}
