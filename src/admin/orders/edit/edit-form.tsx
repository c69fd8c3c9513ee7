import { useState } from 'react';
import { Box, Checkbox, Field, Flex, IconButton, NumberInput, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ActionForm } from '../../kit/action-form';
import type { StaffOrderView } from '../../kit/admin-types';
import { NoteField } from '../../kit/form-fields';
import { moneyText } from '../../kit/money-text';
import { Aside, Refusal, Stack } from '../../kit/summary-parts';
import { usePreview } from '../../kit/use-preview';
import { useText } from '../../kit/use-text';
import { written, type FormProps } from '../form-props';
import { LinesOf } from '../lines-of';
import { chosen, leftTo, type Quantities } from '../pieces';
import { PiecesFields } from '../pieces-fields';
import { nameOfVariant, VariantFinder, type FoundVariant } from '../../kit/variant-finder';
import { EditSums } from './edit-sums';

type Added = Readonly<{ variant: FoundVariant; quantity: number | undefined }>;
type Props = FormProps &
  Readonly<{
    /** The return something else is sent for. */
    forReturn?: StaffOrderView['returnRequests'][number];
  }>;

const isRightQuantity = (quantity: number | undefined): quantity is number =>
  quantity !== undefined && Number.isInteger(quantity) && quantity >= 1 && quantity <= 9_999;

function AddedRow({ added, onChange }: Readonly<{ added: Added; onChange: (changed: Added | null) => void }>) {
  const text = useText();
  const name = nameOfVariant(added.variant);
  return (
    <Flex alignItems="center" gap={3} width="100%">
      <Flex direction="column" alignItems="flex-start" flex="1" minWidth={0}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
        <Aside>{added.variant.sku}</Aside>
      </Flex>
      <Box width="9rem">
        <NumberInput
          aria-label={text('storekeeper.phone.quantityOf', { name })}
          value={added.quantity}
          onValueChange={(quantity) => onChange({ ...added, quantity })}
        />
      </Box>
      <IconButton label={text('storekeeper.phone.removeNamed', { name })} variant="ghost" onClick={() => onChange(null)}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

/** Something is added to an order, also in place of pieces of it, or sent for what came back: the sum is seen before. */
export function EditForm({ order, act, isBusy, close, forReturn }: Props) {
  const text = useText();
  const [added, setAdded] = useState<readonly Added[]>([]);
  const [quantities, setQuantities] = useState<Quantities>({});
  const [isWaived, setWaived] = useState(false);
  const [isGivenBack, setGivenBack] = useState(true);
  const [reason, setReason] = useState('');
  const pieces = forReturn ? [] : leftTo(order, 'cancel');
  const { lines: remove, isRight } = chosen(pieces, quantities);
  const add = added.flatMap(({ variant, quantity }) => (isRightQuantity(quantity) ? [{ variant: variant.id, quantity }] : []));
  const isReady = isRight && add.length > 0 && added.every(({ quantity }) => isRightQuantity(quantity));
  const params = { id: order.id };
  const edit = { add, remove, waive: isWaived, ...(forReturn ? { returnRequest: forReturn.id } : {}) };
  const { preview, error } = usePreview('POST /orders/:id/edit/preview', isReady ? { params, body: edit } : null);
  const waivable = preview ? preview.difference + preview.waived.amount : 0;

  const put = (variant: FoundVariant) =>
    setAdded((now) =>
      now.some((one) => one.variant.id === variant.id)
        ? now.map((one) => (one.variant.id === variant.id ? { ...one, quantity: (one.quantity ?? 0) + 1 } : one))
        : [...now, { variant, quantity: 1 }],
    );
  return (
    <ActionForm
      explanation={text(forReturn ? 'storekeeper.editing.exchangeExplanation' : 'storekeeper.editing.explanation')}
      submit={text(forReturn ? 'storekeeper.editing.exchangeSubmit' : 'storekeeper.editing.submit')}
      isReady={isReady && preview !== null}
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act(
          'POST /orders/:id/edit',
          { params, body: { ...edit, expected: preview?.difference ?? 0, refund: isGivenBack, reason: written(reason) } },
          () => text(forReturn ? 'storekeeper.editing.exchanged' : 'storekeeper.editing.done'),
        )
      }
    >
      {forReturn ? (
        <Stack>
          <Typography variant="sigma" textColor="neutral600">
            {text('storekeeper.settling.received')}
          </Typography>
          <LinesOf order={order} lines={forReturn.received} />
        </Stack>
      ) : null}
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="sigma" textColor="neutral600">
          {text(forReturn ? 'storekeeper.editing.toSend' : 'storekeeper.editing.toAdd')}
        </Typography>
        {added.map((one) => (
          <AddedRow
            key={one.variant.id}
            added={one}
            onChange={(changed) =>
              setAdded((now) => now.flatMap((each) => (each.variant.id !== one.variant.id ? [each] : changed ? [changed] : [])))
            }
          />
        ))}
        <VariantFinder isBusy={isBusy} onAdd={put} />
      </Flex>
      {pieces.length > 0 ? (
        <PiecesFields title={text('storekeeper.editing.toTakeOut')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      ) : null}
      {preview ? <EditSums {...preview} /> : null}
      <Refusal>{error}</Refusal>
      {waivable > 0 ? (
        <Field.Root hint={text('storekeeper.editing.waiveHint')}>
          <Checkbox checked={isWaived} onCheckedChange={(checked) => setWaived(checked === true)}>
            {text('storekeeper.editing.waive', { amount: moneyText({ amount: waivable, currency: order.currency }) })}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      ) : null}
      {preview && preview.refundable.amount > 0 ? (
        <Checkbox checked={isGivenBack} onCheckedChange={(checked) => setGivenBack(checked === true)}>
          {text('storekeeper.editing.giveBack', { amount: moneyText(preview.refundable) })}
        </Checkbox>
      ) : null}
      <NoteField label={text('storekeeper.cancel.reason')} hint={text('storekeeper.action.optional')} value={reason} onChange={setReason} />
    </ActionForm>
  );
}
