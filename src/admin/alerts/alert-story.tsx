import { Typography } from '@strapi/design-system';
import { Aside, Section, Stack } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { disputeWords, refundFailureWords } from '../payments/failure-words';
import { abandonWords, providerWords } from '../payments/payment-words';
import { useReason } from '../payments/use-reason';
import type { TextKey } from '../texts';
import type { AlertFacts } from './alert-facts';
import { isKnownAlertKind } from './alert-words';

/** What happened, in a sentence, and what to do about it, in another. */
export function useStory(alert: AlertFacts): Readonly<{ happened: string; todo: string }> {
  const text = useText();
  const moment = useMoment();
  const { kind, amount, expected, since, until, provider, paidOrder } = alert;
  const about = isKnownAlertKind(kind) ? kind : 'other';
  const values = {
    amount: amount ?? '–',
    expected: expected ?? '–',
    provider: provider ? labelFor(text)(providerWords, provider) : text('storekeeper.provider.any'),
    since: since ? moment(since) : '–',
    until: until ? moment(until) : '–',
    paidOrder: paidOrder ?? 'none',
  };
  return { happened: text(`storekeeper.alert.${about}.happened`, values), todo: text(`storekeeper.alert.${about}.todo`, values) };
}

type Detail = Readonly<{ name: TextKey; value: string }>;

/** What else is known about it. */
export function useDetails({ kind, provider, reference, reason, because, email, failure }: AlertFacts): Detail[] {
  const text = useText();
  const reasonOf = useReason();
  const why = reason ? reasonOf(kind === 'refund_failed' ? refundFailureWords : disputeWords, reason) : null;
  const details: Readonly<{ name: TextKey; value: string | null }>[] = [
    { name: 'storekeeper.alert.reason', value: because ? labelFor(text)(abandonWords, because) : why },
    { name: 'storekeeper.alert.email', value: email },
    { name: 'storekeeper.alert.provider', value: provider && labelFor(text)(providerWords, provider) },
    { name: 'storekeeper.alert.reference', value: reference },
    { name: 'storekeeper.alert.failure', value: failure },
  ];
  return details.filter((detail): detail is Detail => detail.value !== null);
}

export function AlertStory({ alert }: { alert: AlertFacts }) {
  const text = useText();
  const { happened, todo } = useStory(alert);
  const details = useDetails(alert);
  return (
    <>
      <Section title={text('storekeeper.alert.happened')}>
        <Typography>{happened}</Typography>
      </Section>
      <Section title={text('storekeeper.alert.todo')}>
        <Typography>{todo}</Typography>
      </Section>
      {details.map(({ name, value }) => (
        <Stack key={name}>
          <Aside>{text(name)}</Aside>
          <Typography style={{ overflowWrap: 'anywhere' }}>{value}</Typography>
        </Stack>
      ))}
    </>
  );
}
