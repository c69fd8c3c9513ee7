import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { ChoiceField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { Condition } from './automation-draft';
import { comparisonWords, fieldName } from './automation-words';

type Props = Readonly<{
  fields: readonly string[];
  conditions: readonly Condition[];
  errorOf: (field: string) => string | null;
  onChange: (conditions: Condition[]) => void;
}>;

/** "… and this holds": all of them have to. */
export function ConditionsField({ fields, conditions, errorOf, onChange }: Props) {
  const text = useText();
  const change = (index: number, next: Partial<Condition>) =>
    onChange(conditions.map((each, place) => (place === index ? { ...each, ...next } : each)));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">{text('storekeeper.automations.and')}</Typography>
      {conditions.map((condition, index) => (
        <Flex key={index} wrap="wrap" gap={2} alignItems="flex-end">
          <Box width={{ initial: '100%', small: '26rem' }}>
            <ChoiceField
              label={text('storekeeper.automations.field')}
              error={errorOf(`conditions[${index}].field`) ?? undefined}
              value={condition.field}
              choices={fields.map((field) => ({ id: field, name: fieldName(text, field) }))}
              onChange={(field) => change(index, { field })}
            />
          </Box>
          <Box width={{ initial: '100%', small: '18rem' }}>
            <ChoiceField
              label={text('storekeeper.automations.comparison')}
              value={condition.comparison}
              choices={Object.entries(comparisonWords).map(([id, key]) => ({ id, name: text(key) }))}
              onChange={(comparison) => change(index, { comparison: comparison as Condition['comparison'] })}
            />
          </Box>
          <Box width={{ initial: '70%', small: '18rem' }}>
            <TextField
              label={text('storekeeper.automations.value')}
              error={errorOf(`conditions[${index}].value`) ?? undefined}
              value={condition.value}
              onChange={(value) => change(index, { value: value.slice(0, 200) })}
            />
          </Box>
          <IconButton
            label={text('storekeeper.automations.removeCondition', { number: index + 1 })}
            variant="ghost"
            onClick={() => onChange(conditions.filter((_each, place) => place !== index))}
          >
            <Cross />
          </IconButton>
        </Flex>
      ))}
      {conditions.length < 10 ? (
        <Flex>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => onChange([...conditions, { field: fields[0] ?? '', comparison: 'is', value: '' }])}
          >
            {text('storekeeper.automations.addCondition')}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
