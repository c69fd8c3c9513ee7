import { Box, Field, TextInput, Typography } from '@strapi/design-system';
import { useText } from '../kit/use-text';
import type { Cell } from './grid-cells';

type Props = Readonly<{ cell: Cell; label: string; text: string; isWrong: boolean; onChange: (text: string) => void }>;

export function GridInput({ cell, label, text, isWrong, onChange }: Props) {
  const say = useText();
  return (
    <Box minWidth="11rem">
      <Field.Root error={isWrong}>
        <TextInput
          aria-label={label}
          value={text}
          inputMode={cell.kind === 'price' ? 'decimal' : 'numeric'}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      </Field.Root>
      {cell.kind === 'stock' && cell.committed > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {say('storekeeper.grid.committed', { committed: cell.committed })}
        </Typography>
      ) : null}
    </Box>
  );
}
