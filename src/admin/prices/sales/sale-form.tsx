import { Box, Button, Checkbox, Flex } from '@strapi/design-system';
import { Card } from '../../kit/card';
import { TextField } from '../../kit/form-fields';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { MomentField } from '../../kit/zone-fields';
import { OffFields } from './off-fields';
import { clockIn, windowsFrom } from './presets';
import type { FormProps } from './form-props';
import type { DraftErrors } from './sale-draft';
import { ScopeFields } from './scope-fields';
import { WhereFields } from './where-fields';

const windows = ['weekend', 'tomorrow', 'week', 'month'] as const;

function WhenFields({ draft, errors, choices: { timeZone }, type }: FormProps) {
  const text = useText();
  const errorOf = (field: keyof DraftErrors) => (errors[field] ? text(errors[field]) : undefined);
  return (
    <Card title={text('storekeeper.sale.when')} hint={text('storekeeper.sale.when.hint', { zone: timeZone })}>
      <Flex wrap="wrap" gap={2} role="group" aria-label={text('storekeeper.sale.presets')}>
        {windows.map((name) => (
          <Button key={name} type="button" variant="tertiary" onClick={() => type(windowsFrom(clockIn(timeZone))[name])}>
            {text(`storekeeper.sale.preset.${name}`)}
          </Button>
        ))}
      </Flex>
      <Flex direction={{ initial: 'column', medium: 'row' }} alignItems="flex-start" gap={4}>
        <MomentField
          label={text('storekeeper.sale.starts')}
          error={errorOf('startsAt')}
          required
          value={draft.startsAt}
          onChange={(startsAt) => type({ startsAt })}
        />
        <MomentField
          label={text('storekeeper.sale.ends')}
          hint={text('storekeeper.sale.ends.hint')}
          error={errorOf('endsAt')}
          value={draft.endsAt}
          onChange={(endsAt) => type({ endsAt })}
        />
      </Flex>
    </Card>
  );
}

type Props = FormProps & Readonly<{ isBusy: boolean; isNew: boolean; children: React.ReactNode }>;

/** What staff say of a sale. `children`: what else stands beside its button. */
export function SaleForm({ isBusy, isNew, children, ...form }: Props) {
  const text = useText();
  const { draft, errors, type } = form;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={text('storekeeper.sale.title')}>
        <TextField
          label={text('storekeeper.sale.name')}
          hint={text('storekeeper.sale.name.hint')}
          error={errors.name && text(errors.name)}
          required
          value={draft.name}
          onChange={(name) => type({ name: name.slice(0, 120) })}
        />
        <OffFields {...form} />
      </Card>
      <ScopeFields {...form} />
      <WhenFields {...form} />
      <WhereFields {...form} />
      <Flex alignItems="center" wrap="wrap" gap={4}>
        <Button type="submit" size="L" disabled={isBusy} loading={isBusy}>
          {text(isNew ? 'storekeeper.sale.make' : 'storekeeper.sale.save')}
        </Button>
        <Checkbox checked={draft.enabled} onCheckedChange={(enabled) => type({ enabled: enabled === true })}>
          {text('storekeeper.sale.enabled')}
        </Checkbox>
        <Box flex="1 1 0" />
        {children}
      </Flex>
      {draft.enabled ? null : <Aside>{text('storekeeper.sale.enabled.hint')}</Aside>}
    </Flex>
  );
}
