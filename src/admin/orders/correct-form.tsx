import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import { TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { AddressFields, addressToSend, typedAddress } from './address-fields';
import type { FormProps } from './form-props';

const isEmail = (typed: string): boolean => /^\S+@\S+\.\S+$/.test(typed.trim());

/** Whom and where it goes to. What an address has and the form does not ask for, such as its point on the map, goes with a new street. */
export function CorrectForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { contact, addresses } = order;
  const [email, setEmail] = useState(contact?.email ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const { shipping } = addresses;
  const [typed, setTyped] = useState(() => typedAddress(shipping, String(shipping?.country ?? '')));
  const region = typeof shipping?.region === 'string' ? { region: shipping.region } : {};
  const address = addressToSend(typed);
  const isReady = isEmail(email) && (shipping === null || address !== null);
  const body = {
    contact: { email: email.trim(), ...(phone.trim() === '' ? {} : { phone: phone.trim() }) },
    ...(shipping && address ? { shipping: { ...address, ...region } } : {}),
  };
  return (
    <ActionForm
      explanation={text('storekeeper.correcting.explanation')}
      submit={text('storekeeper.correcting.submit')}
      isReady={isReady}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('POST /orders/:id/correct', { params: { id: order.id }, body }, () => text('storekeeper.correcting.done'))}
    >
      <TextField
        label={text('storekeeper.phone.email')}
        error={isEmail(email) ? undefined : text('storekeeper.phone.emailWrong')}
        required
        value={email}
        onChange={setEmail}
      />
      <TextField label={text('storekeeper.correcting.phone')} value={phone} onChange={setPhone} />
      {shipping ? <AddressFields value={typed} onChange={setTyped} /> : null}
    </ActionForm>
  );
}
