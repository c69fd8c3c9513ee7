import { FindField, useSought } from '../../kit/find-field';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import type { Named } from './sale-draft';

type Props = Readonly<{ label: string; picked: readonly Named[]; onChange: (picked: readonly Named[]) => void }>;

/** Products, looked for by name, SKU or barcode, and picked one by one. */
export function ProductPicker({ label, picked, onChange }: Props) {
  const text = useText();
  const sought = useSought();
  const { data, error } = useResource('GET /sale-products', sought.sought === null ? null : { query: { q: sought.sought } });
  return (
    <FindField
      {...{ label, sought, error, picked }}
      placeholder={text('storekeeper.sale.products.find')}
      found={data?.products ?? null}
      onPick={(product) => onChange([...picked, product])}
      onRemove={(id) => onChange(picked.filter((one) => one.id !== id))}
    />
  );
}
