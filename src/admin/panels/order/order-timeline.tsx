import { Typography } from '@strapi/design-system';
import { moneyText } from '../../fields/money-text';
import { useMoment } from '../../fields/use-moment';
import { useText } from '../../texts/use-text';
import { disputeWords, refundFailureWords } from '../../words/failure-words';
import { actorWords, eventWords, moneyWords } from '../../words/order-words';
import { abandonWords, refundCauseWords } from '../../words/payment-words';
import { useReason } from '../../words/use-reason';
import { sayer, type Words } from '../../words/word';
import type { StaffOrderView } from '../admin-types';
import { Aside, Section, Stack } from '../summary-parts';

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
  const known = sayer(text)({ ...abandonWords, ...refundCauseWords }, remark);
  const isWritten = !codes && known === remark;
  return <Typography textColor="neutral600">{isWritten ? `“${remark}”` : codes ? reasonOf(codes, remark) : known}</Typography>;
}

/** What happened to the order, who did it and when: oldest first. */
export function OrderTimeline({ order: { timeline } }: { order: StaffOrderView }) {
  const text = useText();
  const moment = useMoment();
  const said = sayer(text);
  const titleOf = (entry: Entry) => {
    const money = moneyAfter(entry);
    const amount = entry.amount && entry.amount.amount > 0 ? moneyText(entry.amount) : null;
    return [money ? text(moneyWords[money].key) : said(eventWords, entry.type), amount].filter(Boolean).join(': ');
  };
  return (
    <Section title={text('storekeeper.order.timeline')}>
      {timeline.map((entry, index) => (
        <Stack key={`${entry.at}${entry.type}${index}`}>
          <Typography>{titleOf(entry)}</Typography>
          <Remark {...entry} />
          <Aside>
            {said(actorWords, entry.actor)} · {moment(entry.at)}
          </Aside>
        </Stack>
      ))}
    </Section>
  );
}
