import { Box, Button, Flex, Link as TextLink, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { ChoiceField } from '../kit/form-fields';
import { productFieldsPath } from '../kit/product-paths';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { Card } from '../kit/card';
import type { CardProps, Problem } from './desk-props';
import { mendedAt, problemText } from './problem-words';
import { stateWords } from './product-words';
import type { Show } from './use-desk';
import { StateBadge } from '../kit/state-badge';

type Props = CardProps & Readonly<{ isBusy: boolean; isDirty: boolean; refusal: string | null; save: (show: Show) => void }>;

const elsewhere: Partial<Record<Problem['code'], string>> = {
  NO_PRICE: '/content-manager/collection-types/api::pricing.price-list',
  NO_STOCK: '/content-manager/collection-types/api::inventory.stock-location',
};

function Problems({ desk, draft }: Pick<CardProps, 'desk' | 'draft'>) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const languageOf = (code: string) => formatDisplayName(code, { type: 'language' }) ?? code;
  if (desk.problems.length === 0) return <Typography textColor="success600">{text('storekeeper.desk.problems.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {desk.problems.map((problem, index) => {
        const said = problemText(text, problem, languageOf);
        const target = mendedAt(problem, desk, draft);
        const page = elsewhere[problem.code];
        return (
          <Flex key={index} tag="li" gap={2} alignItems="flex-start">
            <StateBadge variant={problem.blocks ? 'danger' : 'warning'} shrink={0}>
              {text(problem.blocks ? 'storekeeper.desk.problem.blocks' : 'storekeeper.desk.problem.missing')}
            </StateBadge>
            {target !== null ? (
              <TextButton onClick={() => document.getElementById(target)?.focus()}>{said}</TextButton>
            ) : page ? (
              <TextLink tag={Link} to={page}>
                {said}
              </TextLink>
            ) : (
              <Typography>{said}</Typography>
            )}
          </Flex>
        );
      })}
    </Flex>
  );
}

/** How it stands in each language, what keeps it from being sold, and what can be done. */
export function StateCard({ desk, draft, errors, type, isBusy, isDirty, refusal, save }: Props) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const begun = desk.shop.languages.filter((language) => (draft.values[`text.${language}.name`] ?? '').trim() !== '');
  const button = { disabled: isBusy, type: 'button' } as const;
  return (
    <Card title={text('storekeeper.desk.state')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {desk.texts.map(({ language, state }) => {
          const called = formatDisplayName(language, { type: 'language' }) ?? language;
          const isShown = state === 'published' || state === 'changed';
          return (
            <Flex key={language} justifyContent="space-between" gap={2} wrap="wrap">
              <Flex gap={2}>
                <Typography>{called}</Typography>
                <StateBadge variant={stateWords[state].tone}>{text(stateWords[state].key)}</StateBadge>
              </Flex>
              {isShown ? (
                <Button {...button} size="S" variant="tertiary" onClick={() => save({ publish: [], unpublish: [language] })}>
                  {text('storekeeper.desk.unpublish', { language: called })}
                </Button>
              ) : begun.includes(language) && begun.length > 1 ? (
                <Button {...button} size="S" variant="tertiary" onClick={() => save({ publish: [language], unpublish: [] })}>
                  {text('storekeeper.desk.publishOne', { language: called })}
                </Button>
              ) : null}
            </Flex>
          );
        })}
      </Flex>
      <Refusal>{refusal}</Refusal>
      <Flex gap={2} wrap="wrap">
        <Button {...button} loading={isBusy} onClick={() => save({ publish: begun, unpublish: [] })}>
          {text('storekeeper.desk.publish')}
        </Button>
        <Button {...button} variant="secondary" disabled={isBusy || !isDirty} onClick={() => save({ publish: [], unpublish: [] })}>
          {text('storekeeper.desk.save')}
        </Button>
        {isDirty ? <Aside>{text('storekeeper.desk.unsaved')}</Aside> : null}
      </Flex>
      {desk.id === null ? null : (
        <Section title={text('storekeeper.desk.problems')}>
          <Problems desk={desk} draft={draft} />
        </Section>
      )}
      {desk.shop.taxCategories.length > 0 ? (
        <Box id="taxCategory" tabIndex={-1}>
          <ChoiceField
            label={text('storekeeper.desk.tax')}
            value={draft.values.taxCategory ?? ''}
            error={errors.taxCategory}
            choices={[
              { id: '', name: text('storekeeper.desk.tax.standard') },
              ...desk.shop.taxCategories.map(({ id, name }) => ({ id, name })),
            ]}
            onChange={(id) => type({ taxCategory: id })}
          />
        </Box>
      ) : null}
      {desk.id === null ? null : (
        <TextLink tag={Link} to={productFieldsPath(desk.id)}>
          {text('storekeeper.desk.allFields')}
        </TextLink>
      )}
    </Card>
  );
}
