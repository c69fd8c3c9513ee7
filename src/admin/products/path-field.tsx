import { memo } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';

type Typed = { target: { value: string } };
type Props = Readonly<{
  /** The path of what it holds, and the id it is found by. */
  path: string;
  label: string;
  value: string;
  error?: string | undefined;
  hint?: string;
  isLong?: boolean;
  /** Where a heading says it already. */
  isLabelHidden?: boolean;
  inputMode?: 'decimal' | 'numeric';
  placeholder?: string;
  onType: (path: string, value: string) => void;
}>;

/** An input of the desk. Only one whose text changes is drawn again: there may be a thousand in a table. */
export const PathField = memo(function PathField(props: Props) {
  const { path, label, value, error, hint, isLong, isLabelHidden, inputMode, placeholder, onType } = props;
  const type = (event: Typed) => onType(path, event.target.value);
  return (
    <Field.Root id={path} error={error} hint={hint} width="100%">
      {isLabelHidden ? null : <Field.Label>{label}</Field.Label>}
      {isLong ? (
        <Textarea value={value} onChange={type} />
      ) : (
        <TextInput
          {...(isLabelHidden ? { 'aria-label': label } : {})}
          value={value}
          inputMode={inputMode}
          placeholder={placeholder}
          onChange={type}
        />
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
});
