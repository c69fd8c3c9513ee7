import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { SimulatorChoices } from '../admin-types';
import { channelWords } from '../channel-words';
import { ChoiceField, TextField, type Choice } from '../form-fields';
import { PickField } from '../pick-field';
import { Aside } from '../summary-parts';
import { useText } from '../use-text';
import { nameOfVariant, VariantFinder } from '../variant-finder';
import { labelFor } from '../word';
import { MomentField } from '../zone-fields';
import { CustomerField } from './customer-field';
import { quantityOf, trialChannels, type TrialDraft, type TrialLine } from './trial-draft';

type Props = Readonly<{ draft: TrialDraft; choices: SimulatorChoices; type: (part: Partial<TrialDraft>) => void }>;

function LineField({ line, onChange }: Readonly<{ line: TrialLine; onChange: (line: TrialLine | null) => void }>) {
  const text = useText();
  return (
    <Flex tag="li" alignItems="flex-end" gap={2}>
      <Box flex="1 1 0" minWidth={0}>
        <TextField
          label={text('storekeeper.trial.quantity', { name: line.name })}
          error={quantityOf(line.quantity) === null ? text('storekeeper.trial.wrong') : undefined}
          value={line.quantity}
          onChange={(quantity) => onChange({ ...line, quantity: quantity.slice(0, 5) })}
        />
      </Box>
      <IconButton label={text('storekeeper.trial.remove', { name: line.name })} variant="ghost" onClick={() => onChange(null)}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

/** What is in the basket. */
export function BasketFields({ draft, type }: Props) {
  const text = useText();
  const put = (line: TrialLine, next: TrialLine | null) =>
    type({ lines: draft.lines.flatMap((one) => (one.id === line.id ? (next === null ? [] : [next]) : [one])) });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <VariantFinder
        isBusy={false}
        onAdd={(variant) =>
          draft.lines.some(({ id }) => id === variant.id)
            ? undefined
            : type({ lines: [...draft.lines, { id: variant.id, name: nameOfVariant(variant), sku: variant.sku, quantity: '1' }] })
        }
      />
      {draft.lines.length === 0 ? <Aside>{text('storekeeper.trial.empty')}</Aside> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {draft.lines.map((line) => (
          <LineField key={line.id} line={line} onChange={(next) => put(line, next)} />
        ))}
      </Flex>
    </Flex>
  );
}

/** For whom the basket is, where and when. */
export function WhomFields({ draft, choices, type }: Props) {
  const text = useText();
  const { locale } = useIntl();
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const label = labelFor(text);
  const none = (name: string): Choice => ({ id: '', name });
  const named = (all: readonly Choice[], ids: readonly string[]) => all.filter(({ id }) => ids.includes(id));
  const codeOf = (id: string): Choice => ({ id, name: id });
  const pick = text('storekeeper.trial.pick');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} alignItems="flex-start" direction={{ initial: 'column', medium: 'row' }}>
        <ChoiceField
          label={text('storekeeper.trial.currency')}
          value={draft.currency}
          choices={choices.currencies.map(codeOf)}
          onChange={(currency) => type({ currency })}
        />
        <ChoiceField
          label={text('storekeeper.trial.country')}
          value={draft.country}
          choices={choices.countries.map((id) => ({ id, name: regions.of(id) ?? id }))}
          onChange={(country) => type({ country })}
        />
        <ChoiceField
          label={text('storekeeper.trial.channel')}
          value={draft.channel}
          choices={trialChannels.map((id) => ({ id, name: label(channelWords, id) }))}
          onChange={(id) => type({ channel: trialChannels.find((channel) => channel === id) ?? 'app' })}
        />
      </Flex>
      <Flex gap={3} alignItems="flex-start" direction={{ initial: 'column', medium: 'row' }}>
        <ChoiceField
          label={text('storekeeper.trial.group')}
          value={draft.customerGroup}
          choices={[none(text('storekeeper.trial.group.none')), ...choices.customerGroups]}
          onChange={(customerGroup) => type({ customerGroup })}
        />
        <ChoiceField
          label={text('storekeeper.trial.delivery')}
          value={draft.delivery}
          choices={[none(text('storekeeper.trial.delivery.none')), ...choices.deliveries]}
          onChange={(delivery) => type({ delivery })}
        />
        <ChoiceField
          label={text('storekeeper.trial.payment')}
          value={draft.payment}
          choices={[none(text('storekeeper.trial.payment.none')), ...choices.payments.map(codeOf)]}
          onChange={(payment) => type({ payment })}
        />
      </Flex>
      <CustomerField customer={draft.customer} onChange={(customer) => type({ customer })} />
      <TextField label={text('storekeeper.trial.codes')} value={draft.codes} onChange={(codes) => type({ codes: codes.slice(0, 300) })} />
      <Flex gap={3} alignItems="flex-start" direction={{ initial: 'column', medium: 'row' }}>
        <MomentField
          label={text('storekeeper.trial.at', { zone: choices.timeZone })}
          hint={text('storekeeper.trial.at.hint')}
          value={draft.at}
          onChange={(at) => type({ at })}
        />
        {draft.other === null ? (
          <Box width="100%" paddingTop={5}>
            <Button type="button" variant="tertiary" onClick={() => type({ other: '' })}>
              {text('storekeeper.trial.compare')}
            </Button>
          </Box>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={1} width="100%">
            <MomentField
              label={text('storekeeper.trial.other')}
              hint={text('storekeeper.trial.at.hint')}
              value={draft.other}
              onChange={(other) => type({ other })}
            />
            <Box>
              <Button type="button" variant="tertiary" onClick={() => type({ other: null })}>
                {text('storekeeper.trial.compare.not')}
              </Button>
            </Box>
          </Flex>
        )}
      </Flex>
      {choices.discounts.length === 0 ? null : (
        <PickField
          label={text('storekeeper.trial.discounts')}
          placeholder={pick}
          choices={choices.discounts}
          picked={named(choices.discounts, draft.discounts)}
          onChange={(picked) => type({ discounts: picked.map(({ id }) => id) })}
        />
      )}
      {choices.sales.length === 0 ? null : (
        <PickField
          label={text('storekeeper.trial.sales')}
          placeholder={pick}
          choices={choices.sales}
          picked={named(choices.sales, draft.sales)}
          onChange={(picked) => type({ sales: picked.map(({ id }) => id) })}
        />
      )}
      <Typography variant="pi" textColor="neutral600">
        {text('storekeeper.trial.hint')}
      </Typography>
    </Flex>
  );
}
