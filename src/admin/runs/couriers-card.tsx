import { useState } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { Card } from '../kit/card';
import { NumberField, TextField } from '../kit/form-fields';
import { StateBadge } from '../kit/state-badge';
import { Aside } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useText } from '../kit/use-text';
import { CourierPhone, useSignedIn } from './courier-phone';
import { draftOf, formOf, newCourier } from './courier-draft';
import { TypedField } from './typed-field';
import type { Courier } from './use-day';

type Props = Readonly<{ couriers: readonly Courier[]; reload: () => void }>;

/** Who brings orders, added and changed in a dialogue. */
export function CouriersCard({ couriers, reload }: Props) {
  const text = useText();
  const signedIn = useSignedIn();
  return (
    <Card
      title={text('storekeeper.runs.couriers')}
      aside={
        <Box>
          <ActionModal label={text('storekeeper.runs.addCourier')} isBusy={false}>
            {(close) => <CourierForm courier={null} close={close} reload={reload} />}
          </ActionModal>
        </Box>
      }
    >
      {couriers.length === 0 ? <Typography>{text('storekeeper.runs.noCouriers')}</Typography> : null}
      {couriers.map((courier) => {
        const { from, to, kilograms } = draftOf(courier);
        return (
          <Flex key={courier.id} justifyContent="space-between" gap={3} wrap="wrap">
            <Flex direction="column" alignItems="flex-start" minWidth={0}>
              <Flex gap={2} wrap="wrap">
                <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
                  {courier.name}
                </Typography>
                {courier.active ? null : <StateBadge>{text('storekeeper.runs.notActive')}</StateBadge>}
              </Flex>
              <Aside>
                {[
                  `${from} – ${to}`,
                  text('storekeeper.runs.holds', { kilograms: kilograms ?? 0, pieces: courier.capacity.pieces }),
                  courier.phone,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Aside>
              {courier.active ? <Aside>{signedIn(courier)}</Aside> : null}
            </Flex>
            <Flex gap={2} wrap="wrap">
              {courier.active ? (
                <Box>
                  <ActionModal label={text('storekeeper.runs.phoneOf', { name: courier.name })} variant="tertiary" isBusy={false}>
                    {() => <CourierPhone courier={courier} reload={reload} />}
                  </ActionModal>
                </Box>
              ) : null}
              <Box>
                <ActionModal label={text('storekeeper.runs.editCourier', { name: courier.name })} variant="tertiary" isBusy={false}>
                  {(close) => <CourierForm courier={courier} close={close} reload={reload} />}
                </ActionModal>
              </Box>
            </Flex>
          </Flex>
        );
      })}
    </Card>
  );
}

function CourierForm({ courier, close, reload }: Readonly<{ courier: Courier | null; close: () => void; reload: () => void }>) {
  const text = useText();
  const { act, isBusy } = useAct<Courier>(reload);
  const [draft, setDraft] = useState(courier ? draftOf(courier) : newCourier);
  const type = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next });
  const form = formOf(draft, courier);
  const saved = () => text('storekeeper.runs.courierSaved');
  const save = (body: NonNullable<typeof form>) =>
    courier ? act('PUT /couriers/:id', { params: { id: courier.id }, body }, saved) : act('POST /couriers', { body }, saved);
  return (
    <ActionForm
      explanation={text('storekeeper.runs.courierExplanation')}
      submit={text('storekeeper.runs.saveCourier')}
      isBusy={isBusy}
      onSubmit={form ? () => save(form) : null}
      close={close}
    >
      <TextField label={text('storekeeper.runs.courierName')} value={draft.name} onChange={(name) => type({ name })} />
      <TextField label={text('storekeeper.runs.phone')} value={draft.phone} onChange={(phone) => type({ phone })} />
      <Flex gap={4}>
        <TypedField label={text('storekeeper.runs.worksFrom')} type="time" value={draft.from} onChange={(from) => type({ from })} />
        <TypedField label={text('storekeeper.runs.worksTo')} type="time" value={draft.to} onChange={(to) => type({ to })} />
      </Flex>
      <Flex gap={4}>
        <NumberField label={text('storekeeper.runs.kilograms')} value={draft.kilograms} onChange={(kilograms) => type({ kilograms })} />
        <NumberField label={text('storekeeper.runs.mostPieces')} value={draft.pieces} onChange={(pieces) => type({ pieces })} />
      </Flex>
      <Checkbox checked={draft.active} onCheckedChange={(active) => type({ active: active === true })}>
        {text('storekeeper.runs.active')}
      </Checkbox>
    </ActionForm>
  );
}
