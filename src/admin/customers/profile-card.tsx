import { useRef, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ChoiceField, TextField, type Choice } from '../kit/form-fields';
import { LeaveBlocker } from '../kit/leave-blocker';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { purposeWords } from './activity-words';
import { bodyOf, changedOf, storedOf, type ProfileDraft, type ProfileField } from './profile-draft';
import type { CustomerDesk } from './use-customer';

const words: Readonly<Record<ProfileField, TextKey>> = {
  firstName: 'storekeeper.customers.firstName',
  lastName: 'storekeeper.customers.lastName',
  phone: 'storekeeper.customers.phone',
  language: 'storekeeper.customers.language',
  group: 'storekeeper.customers.group',
};
const typed = ['firstName', 'lastName', 'phone'] as const;
// A choice without a value cannot be chosen.
const none = 'none';

function useChoices({ customer }: Pick<CustomerDesk, 'customer'>): Readonly<Record<'language' | 'group', readonly Choice[]>> {
  const text = useText();
  const { locale } = useIntl();
  const { data } = useResource('GET /customer-choices', {});
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const nobody = { id: none, name: text('storekeeper.customers.none') };
  const languages = [...new Set([...(data?.languages ?? []), ...(customer.language ? [customer.language] : [])])];
  return {
    language: [nobody, ...languages.map((code) => ({ id: code, name: names.of(code) ?? code }))],
    group: [nobody, ...(data?.groups ?? (customer.group ? [customer.group] : []))],
  };
}

/** What can be changed of an account. Whoever saves on top of somebody else is told what stands there now, and loses nothing they typed. */
function ProfileForm({ customer, save: send, isBusy, reload }: CustomerDesk) {
  const text = useText();
  const choices = useChoices({ customer });
  const [draft, setDraft] = useState<ProfileDraft>({});
  const [error, setError] = useState<string | null>(null);
  const [isConflict, setConflict] = useState(false);
  const isLeaving = useRef(false);
  const changed = changedOf(customer, draft);
  const valueOf = (field: ProfileField) => draft[field] ?? storedOf(customer, field);
  const change = (field: ProfileField) => (value: string) => setDraft({ ...draft, [field]: value });
  const nameOf = (field: 'language' | 'group', id: string) => choices[field].find((choice) => choice.id === (id || none))?.name ?? id;
  const thereNow = (field: ProfileField) => {
    if (!isConflict || !changed.includes(field)) return undefined;
    const stored = storedOf(customer, field);
    const value = field === 'language' || field === 'group' ? nameOf(field, stored) : stored || '–';
    return text('storekeeper.conflict.theirs', { value });
  };
  const save = async () => {
    const saved = await send(bodyOf(customer, draft));
    const isLate = !saved.isDone && saved.details.code === 'EDIT_CONFLICT';
    setConflict(isLate);
    setError(isLate ? text('storekeeper.customers.conflict') : saved.error);
    if (saved.isDone) setDraft({});
    // What somebody else saved meanwhile stands beside what was typed.
    if (isLate) await reload();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0) void save();
      }}
    >
      <LeaveBlocker isDirty={changed.length > 0} isLeaving={isLeaving} />
      <Flex direction="column" alignItems="stretch" gap={4}>
        {typed.map((field) => (
          <TextField key={field} label={text(words[field])} value={valueOf(field)} error={thereNow(field)} onChange={change(field)} />
        ))}
        {(['language', 'group'] as const).map((field) => (
          <ChoiceField
            key={field}
            label={text(words[field])}
            {...(field === 'group' ? { hint: text('storekeeper.customers.groupHint') } : {})}
            value={valueOf(field) || none}
            choices={choices[field]}
            error={thereNow(field)}
            onChange={(id) => change(field)(id === none ? '' : id)}
          />
        ))}
        <Refusal>{error}</Refusal>
        <Flex>
          <Button type="submit" loading={isBusy} disabled={changed.length === 0}>
            {text('storekeeper.customers.save')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

/** The same for who only reads. */
function Profile({ customer }: Pick<CustomerDesk, 'customer'>) {
  const text = useText();
  return (['firstName', 'lastName', 'phone', 'language', 'group'] as const).map((field) => {
    const value = field === 'group' ? customer.group?.name : customer[field];
    return value ? (
      <Section key={field} title={text(words[field])}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{value}</Typography>
      </Section>
    ) : null;
  });
}

function SignIn({ customer: { signIn, email, confirmed, phone, phoneConfirmed } }: Pick<CustomerDesk, 'customer'>) {
  const text = useText();
  const moment = useMoment();
  const ways = [
    ...(signIn.password ? [text('storekeeper.customers.byPassword')] : []),
    ...(signIn.passkeys > 0 ? [text('storekeeper.customers.byPasskeys', { count: signIn.passkeys })] : []),
    ...signIn.providers,
  ];
  return (
    <Section title={text('storekeeper.customers.signIn')}>
      <Typography>{ways.length === 0 ? text('storekeeper.customers.byNothing') : ways.join(', ')}</Typography>
      {email ? <Aside>{text(confirmed ? 'storekeeper.customers.confirmed' : 'storekeeper.customers.unconfirmed')}</Aside> : null}
      {phone ? (
        <Aside>{text(phoneConfirmed ? 'storekeeper.customers.phoneConfirmed' : 'storekeeper.customers.phoneUnconfirmed')}</Aside>
      ) : null}
      <Aside>
        {signIn.lastSeenAt === null
          ? text('storekeeper.customers.neverSeen')
          : text('storekeeper.customers.seen', { count: signIn.devices, at: moment(signIn.lastSeenAt) })}
      </Aside>
    </Section>
  );
}

/** Whether they may be written to, and whether they are about to go. */
function Agreed({ customer: { agreedTo, deletesAt } }: Pick<CustomerDesk, 'customer'>) {
  const text = useText();
  const moment = useMoment();
  const { formatList } = useIntl();
  const words = agreedTo.map((purpose) => text(purposeWords[purpose]));
  return (
    <Section title={text('storekeeper.customers.agreed')}>
      <Typography>{words.length === 0 ? text('storekeeper.customers.agreedToNothing') : formatList(words)}</Typography>
      {deletesAt === null ? null : (
        <Typography textColor="danger600">{text('storekeeper.customers.deletes', { at: moment(deletesAt) })}</Typography>
      )}
    </Section>
  );
}

/** Who it is, and how they sign in. */
export function ProfileCard(desk: CustomerDesk) {
  const text = useText();
  const mayEdit = useMay('api::customers.edit');
  const { phone } = desk.customer.lastContact;
  return (
    <>
      <Section title={text('storekeeper.customers.email')}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{desk.customer.email ?? '–'}</Typography>
        <Aside>{text('storekeeper.customers.emailHint')}</Aside>
        {phone !== null && phone !== desk.customer.phone ? <Aside>{text('storekeeper.customers.lastPhone', { phone })}</Aside> : null}
      </Section>
      <Box>{mayEdit ? <ProfileForm {...desk} /> : <Profile {...desk} />}</Box>
      <SignIn {...desk} />
      <Agreed {...desk} />
    </>
  );
}
