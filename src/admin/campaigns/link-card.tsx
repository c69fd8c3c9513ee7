import { Card } from '../kit/card';
import { ChoiceField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { Draft } from './campaign-words';
import { GoodsField } from './goods-field';
import type { Editing } from './use-campaign';
import type { Names } from './use-names';

type Kind = NonNullable<Draft['link']>['kind'] | 'none';
type Props = Pick<Editing, 'draft' | 'change' | 'missing'> & Names & Readonly<{ disabled: boolean }>;

/** What opens when somebody taps on it. */
export function LinkCard({ draft: { link }, change, missing, disabled, ...names }: Props) {
  const text = useText();
  const kinds: readonly Kind[] = ['none', 'product', 'category', 'url'];
  const kind = link?.kind ?? 'none';
  return (
    <Card title={text('storekeeper.campaigns.link')} hint={text('storekeeper.campaigns.link.hint')}>
      <ChoiceField
        label={text('storekeeper.campaigns.link.opens')}
        disabled={disabled}
        value={kind}
        choices={kinds.map((id) => ({ id, name: text(`storekeeper.campaigns.link.${id}`) }))}
        onChange={(id) => change({ link: id === 'none' ? null : { kind: id as Exclude<Kind, 'none'>, value: '' } })}
      />
      {link?.kind === 'url' ? (
        <TextField
          label={text('storekeeper.campaigns.link.address')}
          hint={text('storekeeper.campaigns.link.address.hint')}
          error={missing?.field === 'link.value' ? missing.says : undefined}
          disabled={disabled}
          value={link.value}
          onChange={(value) => change({ link: { kind: 'url', value: value.slice(0, 500) } })}
        />
      ) : null}
      {link && link.kind !== 'url' ? (
        <GoodsField
          {...names}
          label={text(`storekeeper.campaigns.link.${link.kind}`)}
          kinds={[link.kind]}
          error={missing?.field === 'link.value' ? missing.says : undefined}
          disabled={disabled}
          chosen={link.value === '' ? [] : [link.value]}
          onAdd={({ id }) => change({ link: { kind: link.kind, value: id } })}
          onRemove={() => change({ link: { kind: link.kind, value: '' } })}
        />
      ) : null}
    </Card>
  );
}
