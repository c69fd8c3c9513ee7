import { ChoiceField } from '../../kit/form-fields';
import { useResource } from '../../kit/use-resource';

type Props = Readonly<{
  label: string;
  value: string;
  onChange: (location: string) => void;
  everywhere?: string;
  error?: string | undefined;
}>;

// A choice cannot be empty.
const all = 'everywhere';

/** One of the locations of the shop; with `everywhere` all of them too, which is the empty text. */
export function LocationField({ value, onChange, everywhere, ...field }: Props) {
  const { data } = useResource('GET /stock-locations', {});
  const choices = [...(everywhere === undefined ? [] : [{ id: all, name: everywhere }]), ...(data ?? [])];
  const chosen = value === '' && everywhere !== undefined ? all : value === '' || data === null ? undefined : value;
  return <ChoiceField {...field} value={chosen} choices={choices} onChange={(id) => onChange(id === all ? '' : id)} />;
}
