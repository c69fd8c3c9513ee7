import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import type { ProductGrid } from '../kit/admin-types';
import { ChoiceField, NoteField, NumberField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { StockFormProps } from './counted-stock';
import { isPieces, levelOf, onlyOne, variantChoices } from './stock-levels';

export function ReceiveForm({ product, act, isBusy, close, locations, variants }: StockFormProps) {
  const text = useText();
  const [variant, setVariant] = useState(() => onlyOne(variants));
  const [location, setLocation] = useState(() => onlyOne(locations));
  const [quantity, setQuantity] = useState<number | undefined>();
  const [note, setNote] = useState('');

  const chosen = variants.find(({ id }) => id === variant);
  const place = locations.find(({ id }) => id === location)?.name ?? '';
  const received =
    variant !== undefined && location !== undefined && isPieces(quantity)
      ? { variant, location, quantity, reason: note.trim() || undefined }
      : null;
  const success = (after: ProductGrid) => {
    const { onHand } = levelOf(
      after.variants.find(({ id }) => id === variant),
      location,
    );
    return text('storekeeper.stock.receive.done', { count: quantity ?? 0, sku: chosen?.sku ?? '', place, onHand });
  };
  return (
    <ActionForm
      explanation={text('storekeeper.stock.receive.explanation')}
      submit={text('storekeeper.stock.receive.submit')}
      isBusy={isBusy}
      close={close}
      onSubmit={received && (() => act('POST /products/:id/receive', { params: { id: product }, body: received }, success))}
    >
      <ChoiceField
        label={text('storekeeper.stock.variant')}
        placeholder={text('storekeeper.stock.choose')}
        value={variant}
        choices={variantChoices(variants)}
        onChange={setVariant}
      />
      <ChoiceField
        label={text('storekeeper.stock.location')}
        placeholder={text('storekeeper.stock.choose')}
        hint={chosen && location ? text('storekeeper.stock.now', { onHand: levelOf(chosen, location).onHand }) : undefined}
        value={location}
        choices={locations}
        onChange={setLocation}
      />
      <NumberField
        label={text('storekeeper.stock.receive.quantity')}
        error={quantity === undefined || isPieces(quantity) ? undefined : text('storekeeper.stock.wrong')}
        value={quantity}
        onChange={setQuantity}
      />
      <NoteField
        label={text('storekeeper.action.note')}
        hint={text('storekeeper.stock.receive.noteHint')}
        value={note}
        onChange={setNote}
      />
    </ActionForm>
  );
}
