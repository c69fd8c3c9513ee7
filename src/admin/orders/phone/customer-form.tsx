import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { NoteField, TextField } from '../../kit/form-fields';
import { Section } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { AddressFields, addressToSend, typedAddress } from '../address-fields';
import type { Change, StaffCart } from './use-staff-cart';

const isEmail = (typed: string): boolean => /^\S+@\S+\.\S+$/.test(typed.trim());

type Props = StaffCart & Readonly<{ countries: readonly string[] }>;

/** Who is on the phone, and where it goes. Prices and ways to deliver follow the country. */
export function CustomerForm({ cart, change, isBusy, countries }: Props) {
  const text = useText();
  const [email, setEmail] = useState(cart?.contact?.email ?? '');
  const [address, setAddress] = useState(() => typedAddress(cart?.shippingAddress ?? null, cart?.country ?? countries[0] ?? ''));
  const [note, setNote] = useState(cart?.note ?? '');
  const shipping = addressToSend(address);
  const isReady = isEmail(email) && shipping !== null;
  const save = () => {
    if (!shipping) return;
    const { phone } = shipping;
    const changes: Change[] = [
      ...(shipping.country === cart?.country ? [] : [{ op: 'set_market' as const, country: shipping.country }]),
      { op: 'set_contact', email: email.trim(), ...(phone ? { phone } : {}) },
      { op: 'set_address', shipping },
      ...(note.trim() === (cart?.note ?? '') ? [] : [{ op: 'set_note' as const, note: note.trim() }]),
    ];
    void change(changes);
  };
  return (
    <Section title={text('storekeeper.phone.customer')}>
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <TextField
          label={text('storekeeper.phone.email')}
          hint={text('storekeeper.phone.emailHint')}
          error={email === '' || isEmail(email) ? undefined : text('storekeeper.phone.emailWrong')}
          required
          value={email}
          onChange={setEmail}
        />
        <AddressFields value={address} onChange={setAddress} countries={countries} />
        <NoteField label={text('storekeeper.phone.note')} value={note} onChange={setNote} />
        <Flex>
          <Button variant="secondary" disabled={!isReady || isBusy || cart === null} onClick={save}>
            {text('storekeeper.phone.useAddress')}
          </Button>
        </Flex>
      </Flex>
    </Section>
  );
}
