import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { ChoiceField, SoughtChoiceField, TextField, type Choice } from '../../kit/form-fields';
import { useText } from '../../kit/use-text';
import { labelFor } from '../../kit/word';
import type { CrmFields, Kind, MappedLine as Line } from './crm-draft';
import { fieldWords, valueWords } from './crm-words';

type Field = CrmFields[Kind][number];
type Props = Readonly<{
  place: number;
  line: Line;
  shopFields: readonly string[];
  /** The words the shop has for what is chosen; none where it may be anything. */
  words: readonly string[];
  /** The fields of the CRM; null where any name will do, or none is known. */
  fields: readonly Field[] | null;
  problem: string | undefined;
  change: (line: Line | null) => void;
}>;

/** What of the shop stands in which field of the CRM, and how its words are called there. */
export function MappedLine({ place, line, shopFields, words, fields, problem, change }: Props) {
  const text = useText();
  const nameOf = (field: string) => labelFor(text)(fieldWords, field);
  const { from, to, values } = line;
  const field = fields?.find(({ name }) => name === to);
  const from_ = shopFields.map((each): Choice => ({ id: each, name: nameOf(each) }));
  const there = (fields ?? []).filter(({ isReadOnly }) => !isReadOnly).map(({ name, label }): Choice => ({ id: name, name: label }));
  // One that is gone is still to be seen.
  const choices = to !== '' && !there.some(({ id }) => id === to) ? [...there, { id: to, name: to }] : there;
  const label = { from: text('storekeeper.crm.from'), to: text('storekeeper.crm.to') };
  return (
    <Box tag="li" paddingBottom={2}>
      <Grid.Root gap={3}>
        <Grid.Item col={5} s={12} xs={12} alignItems="flex-start">
          <SoughtChoiceField label={label.from} value={from} choices={from_} onChange={(next) => change({ from: next, to })} />
        </Grid.Item>
        <Grid.Item col={5} s={12} xs={12} alignItems="flex-start">
          {fields ? (
            <SoughtChoiceField
              label={label.to}
              value={to}
              choices={choices}
              error={problem}
              onChange={(next) => change({ ...line, to: next })}
            />
          ) : (
            <TextField label={label.to} value={to} error={problem} onChange={(next) => change({ ...line, to: next })} />
          )}
        </Grid.Item>
        <Grid.Item col={2} s={12} xs={12} alignItems="flex-end">
          <Button
            variant="tertiary"
            onClick={() => change(null)}
            aria-label={text('storekeeper.crm.removeLine', { field: nameOf(from) || String(place + 1) })}
          >
            {text('storekeeper.crm.remove')}
          </Button>
        </Grid.Item>
      </Grid.Root>
      {words.length === 0 ? null : (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2} paddingLeft={4}>
          <Typography variant="pi" textColor="neutral600">
            {text('storekeeper.crm.words')}
          </Typography>
          <Grid.Root gap={3}>
            {words.map((word) => (
              <Grid.Item key={word} col={4} s={6} xs={12} alignItems="flex-start">
                <WordField
                  label={labelFor(text)(valueWords, word)}
                  value={values?.[word]}
                  unsaid={text(values ? 'storekeeper.crm.notWritten' : 'storekeeper.crm.asItIs')}
                  field={field}
                  change={(value) => change({ ...line, values: withWord(values ?? {}, word, value) })}
                />
              </Grid.Item>
            ))}
          </Grid.Root>
        </Flex>
      )}
    </Box>
  );
}

type Words = Readonly<Record<string, string>>;

function withWord(values: Words, word: string, value: string | undefined): Words {
  const { [word]: _before, ...others } = values;
  return value === undefined ? others : { ...others, [word]: value };
}

type WordProps = Readonly<{
  label: string;
  value: string | undefined;
  unsaid: string;
  field: Field | undefined;
  change: (value: string | undefined) => void;
}>;
const nothing = '-';

function WordField({ label, value, unsaid, field, change }: WordProps) {
  if (!field || field.values.length === 0)
    return <TextField label={label} value={value ?? ''} placeholder={unsaid} onChange={(next) => change(next === '' ? undefined : next)} />;
  const choices = [{ id: nothing, name: unsaid }, ...field.values.map((each) => ({ id: each.value, name: each.label }))];
  return (
    <ChoiceField
      label={label}
      value={value ?? nothing}
      choices={choices}
      onChange={(next) => change(next === nothing ? undefined : next)}
    />
  );
}
