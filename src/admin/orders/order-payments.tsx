import type { StaffOrderView } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Aside, Row, Section, Stack } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { failureWords } from '../payments/failure-words';
import { paymentWords, providerWords, refundCauseWords, refundWords } from '../payments/payment-words';
import { useReason } from '../payments/use-reason';

type Payment = StaffOrderView['payments'][number];

/** What was authorised is taken once: there is no rest to wait for. Of what staff confirm nothing was promised that could be released. */
const isPartly = ({ confirmedByStaff, status, amount, captured }: Payment): boolean =>
  !confirmedByStaff && status === 'paid' && captured.amount < amount.amount;

/** How the order is paid, what came, and what went back. */
export function OrderPayments({ order: { payments, refunds, overpaid } }: { order: StaffOrderView }) {
  const text = useText();
  const reasonOf = useReason();
  const label = labelFor(text);
  return (
    <Section title={text('storekeeper.order.payment')}>
      {payments.map((payment) => {
        const { id, provider, status, amount, captured, refunded, failureCode, failureReason } = payment;
        return (
          <Stack key={id}>
            <Row label={label(providerWords, provider)} value={moneyText(amount)} />
            <Aside>{isPartly(payment) ? text('storekeeper.payment.partly') : label(paymentWords, status)}</Aside>
            {failureCode && failureReason ? (
              <Aside>{reasonOf(failureWords, failureReason === 'unknown' ? failureCode : failureReason)}</Aside>
            ) : null}
            {captured.amount > 0 ? <Aside>{text('storekeeper.payment.received', { amount: moneyText(captured) })}</Aside> : null}
            {refunded.amount > 0 ? <Aside>{text('storekeeper.payment.returned', { amount: moneyText(refunded) })}</Aside> : null}
          </Stack>
        );
      })}
      {overpaid.amount > 0 ? <Row label={text('storekeeper.payment.overpaid')} value={moneyText(overpaid)} /> : null}
      {refunds.map(({ id, status, amount, cause, reason }) => (
        <Stack key={id}>
          <Row label={label(refundWords, status)} value={moneyText(amount)} />
          {cause !== 'staff' ? <Aside>{text(refundCauseWords[cause])}</Aside> : reason ? <Aside>{String(reason)}</Aside> : null}
        </Stack>
      ))}
    </Section>
  );
}
