import { Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Money } from '../../domain/money/money';
import type { DiscountKinds } from '../kit/admin-types';
import { choicesOf } from '../choices-of';
import { ChoiceField, NumberField, TextField, type Choice } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { AmountsField, PercentField } from './amount-fields';
import { everything, type Kind, type KindField, type Part, type Targets } from './draft';
import { GoodsField, type Called } from './goods-field';
import { StepsField, type Step } from './steps-field';

export type PartProps = Called &
  Readonly<{ kinds: DiscountKinds; kind: Kind; part: Part; disabled: boolean; onChange: (part: Part) => void }>;
type FieldProps = Omit<PartProps, 'part' | 'kind' | 'onChange'> &
  Readonly<{ field: KindField; value: unknown; label: string; hint: string | undefined; onChange: (value: unknown) => void }>;

/** Names to tick. */
function Ticks({
  label,
  choices,
  value,
  disabled,
  onChange,
}: Readonly<{ label: string; choices: readonly Choice[]; value: unknown; disabled: boolean; onChange: (value: string[]) => void }>) {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={1} style={{ border: 0, margin: 0, padding: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex wrap="wrap" gap={4}>
        {choices.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            disabled={disabled}
            onCheckedChange={(checked) => onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {name}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  );
}

function Entries({ field: { of, many }, value, label, hint, kinds, disabled, onChange, nameOf, tell }: FieldProps) {
  const ids = Array.isArray(value) ? value.map(String) : [];
  if (of === 'api::pricing.customer-group') return <Ticks {...{ label, disabled, value, onChange }} choices={kinds.groups} />;
  if (of === 'api::delivery.delivery-zone') return <Ticks {...{ label, disabled, value, onChange }} choices={kinds.zones} />;
  if (of === 'api::catalog.variant' && !many)
    return (
      <GoodsField
        {...{ label, hint, disabled, nameOf, tell }}
        only="variant"
        value={{ ...everything, variants: ids }}
        onChange={({ variants }) => onChange(variants)}
      />
    );
  return (
    <TextField
      disabled={disabled}
      label={label}
      hint={hint ?? ''}
      value={ids.join(', ')}
      onChange={(text) => onChange(text.split(',').flatMap((id) => id.trim() || []))}
    />
  );
}

function OneField(props: FieldProps) {
  const { field, value, label, hint, kinds, disabled, onChange, nameOf, tell } = props;
  const text = useText();
  const { locale, formatMessage } = useIntl();
  switch (field.type) {
    case 'percent':
      return (
        <PercentField
          label={field.label === 'Hundredths of a percent' ? text('storekeeper.discounts.percent') : label}
          {...{ value, disabled, onChange }}
        />
      );
    case 'integer':
      return (
        <NumberField
          disabled={disabled}
          label={label}
          hint={hint ?? ''}
          value={typeof value === 'number' ? value : undefined}
          onChange={(next) => onChange(next ?? null)}
        />
      );
    case 'amounts':
      return <AmountsField {...{ label, hint, disabled, onChange }} value={(value ?? []) as Money[]} currencies={kinds.currencies} />;
    case 'targets':
      return <GoodsField {...{ label, hint, disabled, onChange, nameOf, tell }} value={(value ?? everything) as Targets} />;
    case 'steps':
      return <StepsField {...{ label, disabled, onChange }} value={(value ?? []) as Step[]} currencies={kinds.currencies} />;
    case 'choices':
      return (
        <Ticks
          {...{ label, value, disabled, onChange }}
          choices={choicesOf(field.of ?? undefined, locale, text).map(({ value: id, label: name }) => ({ id, name }))}
        />
      );
    case 'entries':
      return <Entries {...props} />;
    case 'choice':
      return (
        <ChoiceField
          disabled={disabled}
          label={label}
          hint={hint ?? ''}
          value={String(value)}
          choices={field.options.map((id) => ({ id, name: formatMessage({ id, defaultMessage: id }) }))}
          onChange={onChange}
        />
      );
    case 'switch':
      return (
        <Checkbox checked={value === true} disabled={disabled} onCheckedChange={(checked) => onChange(checked === true)}>
          {label}
        </Checkbox>
      );
    case 'time':
      return (
        <Field.Root width="14rem">
          <Field.Label>{label}</Field.Label>
          <TextInput
            type="time"
            value={String(value ?? '')}
            disabled={disabled}
            onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
          />
        </Field.Root>
      );
    case 'list':
      return (
        <TextField
          disabled={disabled}
          label={label}
          hint={text('storekeeper.discounts.listHint')}
          value={Array.isArray(value) ? value.join(', ') : ''}
          onChange={(typed) => onChange(typed.split(',').map((one) => one.trimStart()))}
        />
      );
    default:
      return <TextField disabled={disabled} label={label} hint={hint ?? ''} value={String(value ?? '')} onChange={onChange} />;
  }
}

/** The clock of the shop goes without saying, and so does a note nobody wrote; both stand under “All fields”. */
const isAsked = ({ name, type }: KindField, value: unknown, { timeZone }: DiscountKinds): boolean =>
  type !== 'text' || !((name === 'timeZone' && value === timeZone) || (name === 'note' && (value ?? '') === ''));

/** The fields of an effect or a condition, as its kind has them. */
export function PartFields({ kind, part, onChange, ...props }: PartProps) {
  const { formatMessage } = useIntl();
  // The English text is the name of its translation.
  const said = (english: string) => formatMessage({ id: english, defaultMessage: english });
  return kind.fields
    .filter((field) => isAsked(field, part.values[field.name], props.kinds))
    .map((field) => (
      <OneField
        key={field.name}
        {...props}
        field={field}
        label={said(field.label)}
        hint={field.help === null ? undefined : said(field.help)}
        value={part.values[field.name] ?? null}
        onChange={(value) => onChange({ ...part, values: { ...part.values, [field.name]: value } })}
      />
    ));
}
