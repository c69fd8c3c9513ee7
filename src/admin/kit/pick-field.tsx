import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { ChoiceField, type Choice } from './form-fields';
import { Refusal } from './summary-parts';
import { useText } from './use-text';

type PickedProps = Readonly<{ label: string; picked: readonly Choice[]; onRemove: (id: string) => void }>;

/** What was picked, each to be taken out again. */
export function PickedList({ label, picked, onRemove }: PickedProps) {
  const text = useText();
  if (picked.length === 0) return null;
  return (
    <Flex tag="ul" aria-label={label} wrap="wrap" gap={2}>
      {picked.map(({ id, name }) => (
        <Flex key={id} tag="li" background="primary100" hasRadius paddingLeft={3} gap={1} maxWidth="100%">
          <Box minWidth={0}>
            <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
              {name || text('storekeeper.pick.gone')}
            </Typography>
          </Box>
          <IconButton label={text('storekeeper.pick.remove', { name: name || id })} variant="ghost" size="S" onClick={() => onRemove(id)}>
            <Cross />
          </IconButton>
        </Flex>
      ))}
    </Flex>
  );
}

type Props = Readonly<{
  label: string;
  hint?: string;
  error?: string | null;
  choices: readonly Choice[];
  picked: readonly Choice[];
  placeholder?: string;
  onChange: (picked: readonly Choice[]) => void;
}>;

/** Some of a list, picked one by one. */
export function PickField({ label, hint, error = null, choices, picked, placeholder, onChange }: Props) {
  const others = choices.filter(({ id }) => !picked.some((one) => one.id === id));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <ChoiceField
        // Each pick begins anew: nothing stays chosen in it.
        key={picked.length}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={undefined}
        choices={others}
        onChange={(id) => onChange([...picked, ...others.filter((one) => one.id === id)])}
      />
      <PickedList label={label} picked={picked} onRemove={(id) => onChange(picked.filter((one) => one.id !== id))} />
      <Refusal>{error}</Refusal>
    </Flex>
  );
}
