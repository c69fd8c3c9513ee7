import { useState } from 'react';
import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { exponentOf, isCurrency, type Money } from '../../domain/money/money';
import { minorFromText, textFromMinor } from '../kit/amount-text';
import { useText } from '../kit/use-text';
import { basisPointsOf, percentText } from './draft';

type Typed = { target: { value: string } };
type Amounts = Readonly<{
  label: string;
  hint?: string | undefined;
  value: readonly Money[];
  currencies: readonly string[];
  disabled: boolean;
  onChange: (value: Money[]) => void;
}>;

const digitsOf = (currency: string): number => (isCurrency(currency) ? exponentOf(currency) : 0);

/** One amount for each currency of the shop; left empty, there is none in it. */
export function AmountsField({ label, hint, value, currencies, disabled, onChange }: Amounts) {
  const text = useText();
  const shown = [...new Set([...currencies, ...value.map(({ currency }) => currency)])];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(value.map(({ currency, amount }) => [currency, textFromMinor(amount, digitsOf(currency))])),
  );
  const isWrong = (currency: string) => {
    const written = typed[currency]?.trim() ?? '';
    return written !== '' && minorFromText(written, digitsOf(currency)) === null;
  };
  const change = (currency: string, written: string) => {
    const next = { ...typed, [currency]: written };
    setTyped(next);
    onChange(
      shown.flatMap((one) => {
        const amount = minorFromText(next[one] ?? '', digitsOf(one));
        return amount === null ? [] : [{ currency: one, amount }];
      }),
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex wrap="wrap" gap={3} alignItems="flex-start">
        {shown.map((currency) => (
          <Box key={currency} width="16rem">
            <Field.Root error={isWrong(currency) ? text('storekeeper.discounts.noAmount') : undefined}>
              <TextInput
                aria-label={`${label}, ${currency}`}
                value={typed[currency] ?? ''}
                inputMode="decimal"
                disabled={disabled}
                endAction={<Typography variant="pi">{currency}</Typography>}
                onChange={(event: Typed) => change(currency, event.target.value)}
              />
              <Field.Error />
            </Field.Root>
          </Box>
        ))}
      </Flex>
      {hint ? (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      ) : null}
    </Flex>
  );
}

type Percent = Readonly<{ label: string; value: unknown; disabled: boolean; onChange: (value: number | null) => void }>;

/** A percentage as people write it. */
export function PercentField({ label, value, disabled, onChange }: Percent) {
  const text = useText();
  const [typed, setTyped] = useState(() => percentText(value));
  const isWrong = typed.trim() !== '' && basisPointsOf(typed) === null;
  return (
    <Field.Root error={isWrong ? text('storekeeper.discounts.noPercent') : undefined} width="100%">
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={typed}
        inputMode="decimal"
        disabled={disabled}
        endAction={<Typography variant="pi">%</Typography>}
        onChange={(event: Typed) => {
          setTyped(event.target.value);
          onChange(basisPointsOf(event.target.value));
        }}
      />
      <Field.Error />
    </Field.Root>
  );
}
