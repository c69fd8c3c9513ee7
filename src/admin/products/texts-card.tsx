import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../kit/use-text';
import { Card } from '../kit/card';
import { textPath } from './desk-draft';
import type { CardProps } from './desk-props';
import { PathField } from './path-field';
import { slugFrom } from './slug';

/** Name, address and description, a column for each language. */
export function TextsCard({ desk, draft: { values }, errors, type }: CardProps) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  return (
    <Card title={text('storekeeper.desk.texts')} hint={text('storekeeper.desk.texts.hint')}>
      <Grid.Root gap={6}>
        {desk.texts.map(({ language, state }) => {
          const [name, slug, description] = (['name', 'slug', 'description'] as const).map((field) => textPath(language, field)) as [
            string,
            string,
            string,
          ];
          const called = formatDisplayName(language, { type: 'language' }) ?? language;
          const isShown = state === 'published' || state === 'changed';
          const typeName = (path: string, typed: string) => {
            // What customers have a link to stays where it is, and so does what somebody chose.
            const follows = !isShown && (values[slug] ?? '') === slugFrom(values[name] ?? '');
            type({ [path]: typed, ...(follows ? { [slug]: slugFrom(typed) } : {}) });
          };
          const typeOne = (path: string, typed: string) => type({ [path]: typed });
          return (
            <Grid.Item
              key={language}
              col={desk.texts.length > 1 ? 6 : 12}
              m={desk.texts.length > 1 ? 6 : 12}
              s={12}
              xs={12}
              direction="column"
              alignItems="stretch"
            >
              <Box tag="fieldset" style={{ border: 0 }} padding={0}>
                <Typography tag="legend" variant="sigma" textColor="neutral600">
                  {called}
                </Typography>
                <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
                  <PathField
                    path={name}
                    label={text('storekeeper.desk.name')}
                    value={values[name] ?? ''}
                    error={errors[name]}
                    onType={typeName}
                  />
                  <PathField
                    path={slug}
                    label={text('storekeeper.desk.address')}
                    hint={text(isShown ? 'storekeeper.desk.address.shown' : 'storekeeper.desk.address.hint')}
                    value={values[slug] ?? ''}
                    error={errors[slug]}
                    onType={typeOne}
                  />
                  <PathField
                    path={description}
                    label={text('storekeeper.desk.description')}
                    value={values[description] ?? ''}
                    error={errors[description]}
                    isLong
                    onType={typeOne}
                  />
                </Flex>
              </Box>
            </Grid.Item>
          );
        })}
      </Grid.Root>
    </Card>
  );
}
