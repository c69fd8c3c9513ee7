import { useState } from 'react';
import { Box, Button, Checkbox, Field, Flex, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ChoiceField, NoteField, NumberField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { AmountsField } from './amount-fields';
import { isCombined } from './draft';
import { clockText, momentOf } from './local-moment';
import { PartCard, type CardProps } from './part-card';
import { givenWords } from './discount-words';

const isMethod = (id: string): id is keyof typeof givenWords => Object.hasOwn(givenWords, id);

/** What customers read, in each language of the shop, and how it is given. */
export function NamesCard({ draft, change, disabled, kinds: { languages, defaultLanguage } }: CardProps) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const called = (code: string) => formatDisplayName(code, { type: 'language' }) ?? code;
  return (
    <PartCard part="names" title={text('storekeeper.discounts.names')}>
      <TextField
        disabled={disabled}
        label={text('storekeeper.discounts.nameIn', { language: called(defaultLanguage) })}
        hint={text('storekeeper.discounts.nameHint')}
        required
        value={draft.name}
        onChange={(name) => change({ name: name.slice(0, 120) })}
      />
      {languages
        .filter((code) => code !== defaultLanguage)
        .map((code) => (
          <TextField
            key={code}
            disabled={disabled}
            label={text('storekeeper.discounts.nameIn', { language: called(code) })}
            value={draft.names[code] ?? ''}
            onChange={(name) => change({ names: { ...draft.names, [code]: name.slice(0, 120) } })}
          />
        ))}
      <ChoiceField
        disabled={disabled}
        label={text('storekeeper.discounts.given')}
        value={draft.method}
        choices={Object.entries(givenWords).map(([id, word]) => ({ id, name: text(word) }))}
        onChange={(id) => (isMethod(id) ? change({ method: id }) : undefined)}
      />
    </PartCard>
  );
}

/** From when to when, by the clock of the shop. */
export function WindowCard({ draft, change, kinds: { timeZone }, disabled }: CardProps) {
  const text = useText();
  const moments = { startsAt: 'storekeeper.discounts.starts', endsAt: 'storekeeper.discounts.ends' } as const;
  return (
    <PartCard part="window" title={text('storekeeper.discounts.window')} hint={text('storekeeper.discounts.windowHint', { timeZone })}>
      <Flex wrap="wrap" gap={4}>
        {(['startsAt', 'endsAt'] as const).map((field) => (
          <Box key={field} width="26rem">
            <Field.Root width="100%">
              <Field.Label>{text(moments[field])}</Field.Label>
              <TextInput
                type="datetime-local"
                value={clockText(draft[field], timeZone)}
                disabled={disabled}
                onChange={(event: { target: { value: string } }) => change({ [field]: momentOf(event.target.value, timeZone) })}
              />
            </Field.Root>
          </Box>
        ))}
      </Flex>
    </PartCard>
  );
}

/** How much at most. */
export function LimitsCard({ draft, change, kinds: { currencies }, disabled }: CardProps) {
  const text = useText();
  return (
    <PartCard part="limits" title={text('storekeeper.discounts.limits')} hint={text('storekeeper.discounts.limitsHint')}>
      <AmountsField
        label={text('storekeeper.discounts.budget')}
        hint={text('storekeeper.discounts.budgetHint')}
        value={draft.budget}
        {...{ currencies, disabled }}
        onChange={(budget) => change({ budget })}
      />
      <AmountsField
        label={text('storekeeper.discounts.maxDiscount')}
        value={draft.maxDiscount}
        {...{ currencies, disabled }}
        onChange={(maxDiscount) => change({ maxDiscount })}
      />
      <Flex wrap="wrap" gap={4}>
        <Box width="22rem">
          <NumberField
            disabled={disabled}
            label={text('storekeeper.discounts.limitTotal')}
            value={draft.limitTotal ?? undefined}
            onChange={(limit) => change({ limitTotal: limit ?? null })}
          />
        </Box>
        <Box width="22rem">
          <NumberField
            disabled={disabled}
            label={text('storekeeper.discounts.limitPerCustomer')}
            value={draft.limitPerCustomer ?? undefined}
            onChange={(limit) => change({ limitPerCustomer: limit ?? null })}
          />
        </Box>
      </Flex>
    </PartCard>
  );
}

const combining = {
  combinesWithLine: 'storekeeper.discounts.withLine',
  combinesWithOrder: 'storekeeper.discounts.withOrder',
  combinesWithDelivery: 'storekeeper.discounts.withDelivery',
  stopFurther: 'storekeeper.discounts.stopFurther',
} as const satisfies Record<string, TextKey>;

/** Together with others: folded up while it is as with every discount. */
export function TogetherCard({ draft, change, disabled }: CardProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(() => isCombined(draft) || draft.note !== null);
  const toggle = (
    <Button variant="tertiary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {text(isOpen ? 'storekeeper.discounts.fold' : 'storekeeper.discounts.unfold')}
    </Button>
  );
  return (
    <PartCard
      part="together"
      title={text('storekeeper.discounts.together')}
      hint={text('storekeeper.discounts.togetherHint')}
      aside={toggle}
    >
      {isOpen ? (
        <>
          {(Object.keys(combining) as (keyof typeof combining)[]).map((field) => (
            <Checkbox
              key={field}
              checked={draft[field]}
              disabled={disabled}
              onCheckedChange={(checked) => change({ [field]: checked === true })}
            >
              {text(combining[field])}
            </Checkbox>
          ))}
          <NumberField
            disabled={disabled}
            label={text('storekeeper.discounts.priority')}
            hint={text('storekeeper.discounts.priorityHint')}
            value={draft.priority}
            onChange={(priority) => change({ priority: Math.trunc(priority ?? 0) })}
          />
          <TextField
            disabled={disabled}
            label={text('storekeeper.discounts.group')}
            hint={text('storekeeper.discounts.groupHint')}
            value={draft.group ?? ''}
            onChange={(group) => change({ group: group === '' ? null : group.slice(0, 60) })}
          />
          <NoteField
            disabled={disabled}
            label={text('storekeeper.discounts.note')}
            value={draft.note ?? ''}
            onChange={(note) => change({ note: note === '' ? null : note })}
          />
        </>
      ) : null}
    </PartCard>
  );
}
