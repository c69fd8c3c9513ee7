import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import type { ProductGrid } from '../kit/admin-types';
import { ChoiceField, NoteField, NumberField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { StockFormProps } from './counted-stock';
import { isPieces, levelOf, onlyOne, variantChoices } from './stock-levels';

export function MoveForm({ product, act, isBusy, close, locations, variants }: StockFormProps) {
  const text = useText();
  const [variant, setVariant] = useState(() => onlyOne(variants));
  const [from, setFrom] = useState<string | undefined>();
  const [to, setTo] = useState<string | undefined>();
  const [quantity, setQuantity] = useState<number | undefined>();
  const [note, setNote] = useState('');

  const chosen = variants.find(({ id }) => id === variant);
  const nameOf = (location: string | undefined) => locations.find(({ id }) => id === location)?.name ?? '';
  const { free, promised } = levelOf(chosen, from);
  const isRight = isPieces(quantity) && quantity <= free;
  const others = locations.filter(({ id }) => id !== from);
  const chooseFrom = (id: string) => {
    setFrom(id);
    if (id === to || to === undefined) setTo(onlyOne(locations.filter((other) => other.id !== id)));
  };
  const success = (after: ProductGrid) => {
    const counted = after.variants.find(({ id }) => id === variant);
    return text('storekeeper.stock.move.done', {
      count: quantity ?? 0,
      sku: chosen?.sku ?? '',
      from: nameOf(from),
      to: nameOf(to),
      onHandFrom: levelOf(counted, from).onHand,
      onHandTo: levelOf(counted, to).onHand,
    });
  };
  const isAsked = chosen !== undefined && from !== undefined;
  const moved =
    variant !== undefined && isAsked && to !== undefined && isRight
      ? { variant, from, to, quantity, reason: note.trim() || undefined }
      : null;
  return (
    <ActionForm
      explanation={text('storekeeper.stock.move.explanation')}
      submit={text('storekeeper.stock.move.submit')}
      isBusy={isBusy}
      close={close}
      onSubmit={moved && (() => act('POST /products/:id/transfer', { params: { id: product }, body: moved }, success))}
    >
      <ChoiceField
        label={text('storekeeper.stock.variant')}
        placeholder={text('storekeeper.stock.choose')}
        value={variant}
        choices={variantChoices(variants)}
        onChange={setVariant}
      />
      <ChoiceField
        label={text('storekeeper.stock.from')}
        placeholder={text('storekeeper.stock.choose')}
        hint={isAsked ? text('storekeeper.stock.free', { free, promised }) : undefined}
        value={from}
        choices={locations}
        onChange={chooseFrom}
      />
      <ChoiceField
        label={text('storekeeper.stock.to')}
        placeholder={text('storekeeper.stock.choose')}
        hint={chosen && to ? text('storekeeper.stock.now', { onHand: levelOf(chosen, to).onHand }) : undefined}
        value={to}
        choices={others}
        onChange={setTo}
      />
      <NumberField
        label={text('storekeeper.stock.move.quantity')}
        error={quantity === undefined || !isAsked || isRight ? undefined : text('storekeeper.stock.move.tooMany', { free })}
        value={quantity}
        onChange={setQuantity}
      />
      <NoteField label={text('storekeeper.action.note')} hint={text('storekeeper.action.optional')} value={note} onChange={setNote} />
    </ActionForm>
  );
}
