import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { TextField } from '../kit/form-fields';
import { Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { Card } from '../kit/card';
import type { CardProps, Option } from './desk-props';
import { listOf, listText } from './desk-draft';
import type { MakeOption } from './use-make-option';

type Chosen = Readonly<Record<string, readonly string[]>>;
type Props = CardProps & Readonly<{ options: readonly Option[]; chosen: Chosen; choose: (chosen: Chosen) => void; make: MakeOption }>;

const toggled = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
const namesIn = (typed: string): string[] => [...new Set(typed.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean);

function Toggle({ isOn, label, onClick }: Readonly<{ isOn: boolean; label: string; onClick: () => void }>) {
  return (
    <Button type="button" size="S" variant={isOn ? 'secondary' : 'tertiary'} aria-pressed={isOn} onClick={onClick}>
      {label}
    </Button>
  );
}

/** More values of an option, without leaving the page. */
function NewValues({ option, make, onMade }: Readonly<{ option: Option; make: MakeOption; onMade: (made: Option) => void }>) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    const { made, error: refusal } = await make({ option: option.id, name: option.name, values: namesIn(typed) });
    setError(refusal);
    if (!made) return;
    setTyped('');
    onMade(made);
  };
  return (
    <Flex alignItems="flex-end" gap={2} wrap="wrap">
      <Box width="26rem">
        <TextField label={text('storekeeper.desk.values.new', { option: option.name })} value={typed} onChange={setTyped} />
      </Box>
      <Button type="button" variant="tertiary" size="L" disabled={namesIn(typed).length === 0} onClick={() => void add()}>
        {text('storekeeper.desk.values.add')}
      </Button>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

function NewOption({ make, onMade }: Readonly<{ make: MakeOption; onMade: (made: Option) => void }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [values, setValues] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (!isOpen)
    return (
      <Button type="button" size="S" variant="tertiary" startIcon={<Plus />} onClick={() => setOpen(true)}>
        {text('storekeeper.desk.option.new')}
      </Button>
    );
  const add = async () => {
    const { made, error: refusal } = await make({ option: null, name: name.trim(), values: namesIn(values) });
    setError(refusal);
    if (!made) return;
    setName('');
    setValues('');
    setOpen(false);
    onMade(made);
  };
  return (
    <Flex alignItems="flex-end" gap={2} wrap="wrap" width="100%">
      <Box width="18rem">
        <TextField label={text('storekeeper.desk.option.name')} value={name} onChange={setName} />
      </Box>
      <Box width="34rem">
        <TextField label={text('storekeeper.desk.option.values')} value={values} onChange={setValues} />
      </Box>
      <Button type="button" variant="secondary" size="L" disabled={name.trim() === ''} onClick={() => void add()}>
        {text('storekeeper.desk.option.make')}
      </Button>
      <Button type="button" variant="tertiary" size="L" onClick={() => setOpen(false)}>
        {text('storekeeper.desk.cancel')}
      </Button>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

/** What its variants differ in: which options, and which of their values. New ones are made on the spot. */
export function OptionsCard({ draft, errors, type, options, chosen, choose, make }: Props) {
  const text = useText();
  const selected = listOf(draft.values.options);
  const pick = (option: string) => type({ options: listText(toggled(selected, option)) });
  const valuesOf = (option: string) => chosen[option] ?? [];
  return (
    <Card title={text('storekeeper.desk.options')} hint={text('storekeeper.desk.options.hint')}>
      <Flex wrap="wrap" gap={2} role="group" aria-label={text('storekeeper.desk.options')}>
        {options.map(({ id, name }) => (
          <Toggle key={id} isOn={selected.includes(id)} label={name} onClick={() => pick(id)} />
        ))}
        <NewOption
          make={make}
          onMade={(made) => {
            type({ options: listText([...selected, made.id]) });
            choose({ ...chosen, [made.id]: made.values.map(({ id }) => id) });
          }}
        />
      </Flex>
      <Refusal>{errors.options ?? null}</Refusal>
      {selected.flatMap((id) => {
        const option = options.find((one) => one.id === id);
        if (!option) return [];
        return [
          <Flex key={id} direction="column" alignItems="stretch" gap={2} role="group" aria-label={option.name}>
            <Typography variant="sigma" textColor="neutral600">
              {option.name}
            </Typography>
            <Flex wrap="wrap" gap={2}>
              {option.values.map((value) => (
                <Toggle
                  key={value.id}
                  isOn={valuesOf(id).includes(value.id)}
                  label={value.label}
                  onClick={() => choose({ ...chosen, [id]: toggled(valuesOf(id), value.id) })}
                />
              ))}
            </Flex>
            <NewValues
              option={option}
              make={make}
              onMade={(made) => {
                const fresh = made.values.filter((value) => !option.values.some((old) => old.id === value.id));
                choose({ ...chosen, [id]: [...valuesOf(id), ...fresh.map((value) => value.id)] });
              }}
            />
          </Flex>,
        ];
      })}
    </Card>
  );
}
