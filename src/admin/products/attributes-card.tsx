import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { useText } from '../kit/use-text';
import { factsOf, factsText, type Fact } from './attribute-text';
import { factPath, textPath } from './desk-draft';
import type { CardProps } from './desk-props';
import { PathField } from './path-field';

type Of = Pick<CardProps, 'draft' | 'errors' | 'type'> & Readonly<{ language: string }>;

function Facts({ language, draft: { values }, errors, type }: Of) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const called = formatDisplayName(language, { type: 'language' }) ?? language;
  const path = textPath(language, 'attributes');
  const facts = factsOf(values[path]);
  const write = (next: readonly Fact[]) => type({ [path]: factsText(next) });
  const set = (place: number, part: Partial<Fact>) => write(facts.map((fact, index) => (index === place ? { ...fact, ...part } : fact)));
  return (
    <Box tag="fieldset" style={{ border: 0 }} padding={0}>
      <Typography tag="legend" variant="sigma" textColor="neutral600">
        {called}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {facts.map(({ name, value }, place) => (
          <Flex key={place} gap={2} alignItems="flex-start">
            {(['name', 'value'] as const).map((part) => (
              <PathField
                key={part}
                path={factPath(language, place, part)}
                label={text(`storekeeper.desk.attribute.${part}`, { number: place + 1 })}
                isLabelHidden
                placeholder={text(`storekeeper.desk.attribute.${part}.example`)}
                value={part === 'name' ? name : value}
                error={errors[factPath(language, place, part)]}
                onType={(_path, typed) => set(place, { [part]: typed })}
              />
            ))}
            <IconButton
              label={text('storekeeper.desk.attribute.remove', { name: name || String(place + 1) })}
              variant="ghost"
              onClick={() => write(facts.toSpliced(place, 1))}
            >
              <Cross />
            </IconButton>
          </Flex>
        ))}
        <Box>
          <Button type="button" size="S" variant="tertiary" startIcon={<Plus />} onClick={() => write([...facts, { name: '', value: '' }])}>
            {text('storekeeper.desk.attribute.add')}
          </Button>
        </Box>
      </Flex>
    </Box>
  );
}

/** Facts customers filter by, in each language. */
export function AttributesCard({ desk, ...parts }: CardProps) {
  const text = useText();
  return (
    <Card title={text('storekeeper.desk.attributes')} hint={text('storekeeper.desk.attributes.hint')}>
      <Flex wrap="wrap" alignItems="flex-start" gap={6}>
        {desk.shop.languages.map((language) => (
          <Box key={language} flex="1 1 28rem" minWidth={0}>
            <Facts {...parts} language={language} />
          </Box>
        ))}
      </Flex>
    </Card>
  );
}
