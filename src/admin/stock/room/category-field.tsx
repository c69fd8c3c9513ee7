import { ChoiceField } from '../../kit/form-fields';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';

/** One of the categories of the shop, each after those it stands under. */
export function CategoryField({ value, onChange }: Readonly<{ value: string; onChange: (category: string) => void }>) {
  const text = useText();
  const { data, error } = useResource('GET /stock-categories', {});
  const choices = (data ?? []).map(({ id, path }) => ({ id, name: path.join(' › ') }));
  return (
    <ChoiceField
      label={text('storekeeper.stocktake.category')}
      hint={text('storekeeper.stocktake.category.hint')}
      error={error ?? undefined}
      value={value === '' || data === null ? undefined : value}
      choices={choices}
      onChange={onChange}
    />
  );
}
