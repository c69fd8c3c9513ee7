import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowUp, Cross } from '@strapi/icons';
import { Card } from '../kit/card';
import { ChoiceField } from '../kit/form-fields';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { listOf, listText } from './desk-draft';
import type { CardProps } from './desk-props';

/** Who makes it, and where customers find it: the first category is the one it is shown in where only one is. */
export function PlacingCard({ desk: { shop }, draft: { values }, errors, type }: CardProps) {
  const text = useText();
  const chosen = listOf(values.categories);
  const nameOf = (id: string) => shop.categories.find((category) => category.id === id)?.name ?? id;
  const others = shop.categories.filter(({ id }) => !chosen.includes(id));
  const place = (categories: readonly string[]) => type({ categories: listText(categories) });
  return (
    <Card title={text('storekeeper.desk.placing')} hint={text('storekeeper.desk.placing.hint')}>
      <Box id="brand" tabIndex={-1}>
        <ChoiceField
          label={text('storekeeper.desk.brand')}
          value={values.brand ?? ''}
          error={errors.brand}
          choices={[{ id: '', name: text('storekeeper.desk.brand.none') }, ...shop.brands]}
          onChange={(id) => type({ brand: id })}
        />
      </Box>
      <Flex
        id="categories"
        tabIndex={-1}
        direction="column"
        alignItems="stretch"
        gap={2}
        role="group"
        aria-label={text('storekeeper.desk.categories')}
      >
        {chosen.length === 0 ? null : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {chosen.map((id, index) => (
              <Flex key={id} tag="li" justifyContent="space-between" gap={2}>
                <Box minWidth={0}>
                  <Typography style={{ overflowWrap: 'anywhere' }}>{nameOf(id)}</Typography>
                  {index === 0 && chosen.length > 1 ? <Aside>{text('storekeeper.desk.categories.first')}</Aside> : null}
                </Box>
                <Flex shrink={0}>
                  {index === 0 ? null : (
                    <IconButton
                      label={text('storekeeper.desk.categories.up', { name: nameOf(id) })}
                      variant="ghost"
                      onClick={() => place([id, ...chosen.filter((one) => one !== id)])}
                    >
                      <ArrowUp />
                    </IconButton>
                  )}
                  <IconButton
                    label={text('storekeeper.desk.categories.remove', { name: nameOf(id) })}
                    variant="ghost"
                    onClick={() => place(chosen.filter((one) => one !== id))}
                  >
                    <Cross />
                  </IconButton>
                </Flex>
              </Flex>
            ))}
          </Flex>
        )}
        {others.length === 0 ? null : (
          <ChoiceField
            key={listText(chosen)}
            label={text('storekeeper.desk.categories.add')}
            value={undefined}
            choices={others}
            onChange={(id) => place([...chosen, id])}
          />
        )}
        <Refusal>{errors.categories ?? null}</Refusal>
      </Flex>
    </Card>
  );
}
