import { useId, useState } from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { countryCodes } from '../../../domain/places/countries';
import { Card } from '../../kit/card';
import { channelWords } from '../../kit/channel-words';
import { TextField } from '../../kit/form-fields';
import { PickField } from '../../kit/pick-field';
import { useText } from '../../kit/use-text';
import { labelFor } from '../../kit/word';
import type { SaleDraft } from './sale-draft';
import type { FormProps } from './form-props';

const channels: readonly SaleDraft['channels'][number][] = ['app', 'web', 'pos'];

/** Whether a sale is for fewer than everybody. */
const isNarrowed = ({ priceLists, countries, channels: chosen, customerGroups, priority }: SaleDraft): boolean =>
  [priceLists, countries, chosen, customerGroups].some((list) => list.length > 0) || priority !== '0';

/** Where and for whom it holds; folded up as long as that is everywhere and for everybody. */
export function WhereFields({ draft, errors, choices, type }: FormProps) {
  const text = useText();
  const { locale } = useIntl();
  const [isOpen, setOpen] = useState(() => isNarrowed(draft));
  const fields = useId();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const country = (id: string) => ({ id, name: names.of(id) ?? id });
  const sorted = countryCodes.map(country).sort((a, b) => a.name.localeCompare(b.name, locale));
  const label = labelFor(text);
  const pick = text('storekeeper.sale.pick.all');
  const toggle = (channel: SaleDraft['channels'][number], isOn: boolean) =>
    type({
      channels: isOn
        ? channels.filter((one) => one === channel || draft.channels.includes(one))
        : draft.channels.filter((one) => one !== channel),
    });
  return (
    <Card
      title={text('storekeeper.sale.where')}
      hint={isNarrowed(draft) ? text('storekeeper.sale.where.some') : text('storekeeper.sale.where.all')}
      aside={
        <Button type="button" variant="tertiary" aria-expanded={isOpen} aria-controls={fields} onClick={() => setOpen(!isOpen)}>
          {text(isOpen ? 'storekeeper.sale.where.close' : 'storekeeper.sale.where.open')}
        </Button>
      }
    >
      <Box id={fields} hidden={!isOpen}>
        {isOpen ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PickField
              label={text('storekeeper.sale.lists')}
              hint={text('storekeeper.sale.lists.hint')}
              placeholder={pick}
              choices={choices.lists.map(({ id, name, currency }) => ({ id, name: `${name} (${currency})` }))}
              picked={draft.priceLists}
              onChange={(picked) => type({ priceLists: picked })}
            />
            <Flex direction={{ initial: 'column', medium: 'row' }} alignItems="flex-start" gap={4}>
              <PickField
                label={text('storekeeper.sale.countries')}
                placeholder={pick}
                choices={sorted}
                picked={draft.countries.map(country)}
                onChange={(picked) => type({ countries: picked.map(({ id }) => id) })}
              />
              <PickField
                label={text('storekeeper.sale.groups')}
                placeholder={pick}
                choices={choices.customerGroups}
                picked={draft.customerGroups}
                onChange={(picked) => type({ customerGroups: picked })}
              />
            </Flex>
            <Flex direction="column" alignItems="flex-start" gap={2} role="group" aria-label={text('storekeeper.sale.channels')}>
              <Typography variant="pi" fontWeight="bold">
                {text('storekeeper.sale.channels')}
              </Typography>
              {channels.map((channel) => (
                <Checkbox
                  key={channel}
                  checked={draft.channels.includes(channel)}
                  onCheckedChange={(isOn) => toggle(channel, isOn === true)}
                >
                  {label(channelWords, channel)}
                </Checkbox>
              ))}
            </Flex>
            <Box maxWidth="24rem">
              <TextField
                label={text('storekeeper.sale.priority')}
                hint={text('storekeeper.sale.priority.hint')}
                error={errors.priority && text(errors.priority)}
                value={draft.priority}
                onChange={(priority) => type({ priority: priority.slice(0, 5) })}
              />
            </Box>
          </Flex>
        ) : null}
      </Box>
    </Card>
  );
}
