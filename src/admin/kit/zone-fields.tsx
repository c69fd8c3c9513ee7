import { Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

type Props = Readonly<{
  label: string;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  /** As clocks of the shop show it: `2026-12-04T18:00`; empty for none. */
  value: string;
  onChange: (value: string) => void;
}>;

// The calendar is the browser's own, which draws it dark on dark unless it is told.
const Themed = styled.div`
  width: 100%;
  color-scheme: ${({ theme }) => (theme.colors.neutral0.toLowerCase() === '#ffffff' ? 'light' : 'dark')};
`;

/** A day and a time, in the shop's time zone: say beside it which that is. */
export function MomentField({ label, hint, error, required, value, onChange }: Props) {
  return (
    <Field.Root hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <Themed>
        <TextInput
          type="datetime-local"
          max="2999-12-31T23:59"
          value={value}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      </Themed>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
