import { Field, TextInput } from '@strapi/design-system';

type Props = Readonly<{
  label: string;
  type: 'date' | 'time';
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}>;

/** A day or a time of day, as the browser lets people choose it. */
export const TypedField = ({ label, type, value, error, onChange }: Props) => (
  <Field.Root error={error} width="100%">
    <Field.Label>{label}</Field.Label>
    <TextInput type={type} value={value} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
    <Field.Error />
  </Field.Root>
);
