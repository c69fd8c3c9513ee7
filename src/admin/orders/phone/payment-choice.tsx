import { Checkbox, Flex, Radio } from '@strapi/design-system';
import type { Answer } from '../../kit/staff-api';
import { useText } from '../../kit/use-text';
import { labelFor } from '../../kit/word';
import { providerWords } from '../../payments/payment-words';

export type OfferedPayment = Answer<'GET /cart-form'>['payments'][number];
type Props = Readonly<{
  offered: readonly OfferedPayment[];
  chosen: OfferedPayment | undefined;
  choose: (provider: string) => void;
  /** Whether the link is mailed; null where no mail of the shop goes. */
  mailLink: boolean | null;
  setMailLink: (wanted: boolean) => void;
}>;

/** How an order is paid: by cash or transfer, or by a link that is mailed. */
export function PaymentChoice({ offered, chosen, choose, mailLink, setMailLink }: Props) {
  const text = useText();
  const named = ({ provider, label }: OfferedPayment) => label ?? labelFor(text)(providerWords, provider);
  return (
    <>
      <Radio.Group aria-label={text('storekeeper.phone.payment')} value={chosen?.provider ?? ''} onValueChange={choose}>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {offered.map((one) => (
            <Radio.Item key={one.provider} value={one.provider}>
              {one.kind === 'later' ? named(one) : text('storekeeper.phone.byLink', { provider: named(one) })}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      {chosen?.kind === 'online' && mailLink !== null ? (
        <Checkbox checked={mailLink} onCheckedChange={(wanted) => setMailLink(wanted === true)}>
          {text('storekeeper.phone.mailLink')}
        </Checkbox>
      ) : null}
    </>
  );
}
