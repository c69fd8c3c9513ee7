import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { exponentOf } from '../../domain/money/money';
import { minorFromText, textFromMinor } from '../kit/amount-text';
import { ChoiceField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { basisPointsOf, percentText } from './draft';

export type Step = Readonly<{ from: number; currency: string | null; basisPoints: number }>;
type Row = Readonly<{ from: string; currency: string; percent: string }>;
type Props = Readonly<{
  label: string;
  value: readonly Step[];
  currencies: readonly string[];
  disabled: boolean;
  onChange: (value: Step[]) => void;
}>;

// A choice without a value cannot be chosen.
const pieces = 'pieces';
const digits = (currency: string): number => (currency === pieces ? 0 : exponentOf(currency));

const stepOf = ({ from, currency, percent }: Row): Step[] => {
  const [least, basisPoints] = [minorFromText(from, digits(currency)), basisPointsOf(percent)];
  return least === null || basisPoints === null ? [] : [{ from: least, currency: currency === pieces ? null : currency, basisPoints }];
};

/** From how many pieces, or from which amount, how much percent are taken off. */
export function StepsField({ label, value, currencies, disabled, onChange }: Props) {
  const text = useText();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    value.map(({ from, currency, basisPoints }) => ({
      from: textFromMinor(from, digits(currency ?? pieces)),
      currency: currency ?? pieces,
      percent: percentText(basisPoints),
    })),
  );
  const change = (next: readonly Row[]) => {
    setRows(next);
    onChange(next.flatMap(stepOf));
  };
  const set = (index: number, part: Partial<Row>) => change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const units = [{ id: pieces, name: text('storekeeper.steps.quantity') }, ...currencies.map((id) => ({ id, name: id }))];
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      {rows.map((row, index) => (
        <Flex key={index} wrap="wrap" gap={2} alignItems="flex-end">
          <Box width="10rem">
            <TextField
              label={text('storekeeper.discounts.stepFrom')}
              error={minorFromText(row.from, digits(row.currency)) === null ? text('storekeeper.discounts.noAmount') : undefined}
              {...{ disabled }}
              value={row.from}
              onChange={(from) => set(index, { from })}
            />
          </Box>
          <Box width="12rem">
            <ChoiceField
              disabled={disabled}
              label={text('storekeeper.discounts.stepOf')}
              value={row.currency}
              choices={units}
              onChange={(currency) => set(index, { currency })}
            />
          </Box>
          <Box width="10rem">
            <TextField
              label={text('storekeeper.discounts.percent')}
              error={basisPointsOf(row.percent) === null ? text('storekeeper.discounts.noPercent') : undefined}
              {...{ disabled }}
              value={row.percent}
              onChange={(percent) => set(index, { percent })}
            />
          </Box>
          <Button variant="tertiary" disabled={disabled} onClick={() => change(rows.filter((_, at) => at !== index))}>
            {text('storekeeper.discounts.takeOut')}
          </Button>
        </Flex>
      ))}
      <Button
        variant="secondary"
        disabled={disabled}
        onClick={() => change([...rows, { from: '', currency: rows.at(-1)?.currency ?? pieces, percent: '' }])}
      >
        {text('storekeeper.discounts.addStep')}
      </Button>
    </Flex>
  );
}
