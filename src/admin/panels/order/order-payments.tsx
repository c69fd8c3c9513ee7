import { moneyText } from '../../fields/money-text';
import { useText } from '../../texts/use-text';
import type { StaffOrderView } from '../admin-types';
import { Aside, Row, Section, Stack } from '../summary-parts';
import { paymentWords, providerWords, refundWords, sayer } from './order-words';

/** How the order is paid, what came, and what went back. */
export function OrderPayments({ order: { payments, refunds } }: { order: StaffOrderView }) {
  const text = useText();
  const said = sayer(text);
  return (
    <Section title={text('storekeeper.order.payment')}>
      {payments.map(({ id, provider, status, amount, captured, refunded }) => (
        <Stack key={id}>
          <Row label={said(providerWords, provider)} value={moneyText(amount)} />
          <Aside>{said(paymentWords, status)}</Aside>
          {captured.amount > 0 ? <Aside>{text('storekeeper.payment.received', { amount: moneyText(captured) })}</Aside> : null}
          {refunded.amount > 0 ? <Aside>{text('storekeeper.payment.returned', { amount: moneyText(refunded) })}</Aside> : null}
        </Stack>
      ))}
      {refunds.map(({ id, status, amount, reason }) => (
        <Stack key={id}>
          <Row label={said(refundWords, status)} value={moneyText(amount)} />
          {reason ? <Aside>{String(reason)}</Aside> : null}
        </Stack>
      ))}
    </Section>
  );
}
