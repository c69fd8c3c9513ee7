import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ChoiceField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { partOf, type Kind, type Part } from './draft';
import { GoodsField } from './goods-field';
import { PartCard, type CardProps } from './part-card';
import { PartFields } from './part-fields';

/** What a kind is called: ours and those of plugins are translated by their component. */
function useKindName(): (kind: Kind) => string {
  const { formatMessage } = useIntl();
  return ({ component, name }) => formatMessage({ id: component, defaultMessage: name });
}

/** What it does: exactly one thing. */
export function EffectCard({ draft, change, kinds, disabled, nameOf, tell }: CardProps) {
  const text = useText();
  const nameOfKind = useKindName();
  const { effect } = draft;
  const kind = kinds.effects.find(({ component }) => component === effect?.component);
  const choose = (component: string) => {
    const chosen = kinds.effects.find((one) => one.component === component);
    if (chosen) change({ effect: partOf(chosen, kinds.timeZone) });
  };
  return (
    <PartCard part="effect" title={text('storekeeper.discounts.effect')}>
      <ChoiceField
        disabled={disabled}
        label={text('storekeeper.discounts.effectKind')}
        placeholder={text('storekeeper.discounts.choose')}
        value={effect?.component}
        choices={kinds.effects.map((one) => ({ id: one.component, name: nameOfKind(one) }))}
        onChange={choose}
      />
      {effect && kind ? (
        <PartFields
          key={effect.component}
          {...{ kinds, kind, disabled, nameOf, tell }}
          part={effect}
          onChange={(part) => change({ effect: part })}
        />
      ) : null}
    </PartCard>
  );
}

/** On what: everything, or what is chosen. */
export function TargetsCard({ draft, change, disabled, nameOf, tell }: CardProps) {
  const text = useText();
  return (
    <PartCard part="targets" title={text('storekeeper.discounts.targets')} hint={text('storekeeper.discounts.targetsHint')}>
      <GoodsField
        label={text('storekeeper.discounts.goods')}
        value={draft.targets}
        {...{ disabled, nameOf, tell }}
        onChange={(targets) => change({ targets })}
      />
    </PartCard>
  );
}

/** When and for whom: all of them must hold. */
export function ConditionsCard({ draft, change, kinds, disabled, nameOf, tell }: CardProps) {
  const text = useText();
  const nameOfKind = useKindName();
  const { conditions } = draft;
  const set = (index: number, part: Part) => change({ conditions: conditions.map((one, at) => (at === index ? part : one)) });
  const add = (component: string) => {
    const kind = kinds.conditions.find((one) => one.component === component);
    if (kind) change({ conditions: [...conditions, partOf(kind, kinds.timeZone)] });
  };
  return (
    <PartCard part="conditions" title={text('storekeeper.discounts.conditions')} hint={text('storekeeper.discounts.conditionsHint')}>
      {conditions.map((part, index) => {
        const kind = kinds.conditions.find(({ component }) => component === part.component);
        if (!kind) return null;
        const name = nameOfKind(kind);
        return (
          <Box
            key={`${part.component} ${conditions.length} ${index}`}
            tag="section"
            aria-label={name}
            borderColor="neutral200"
            hasRadius
            padding={4}
          >
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Flex justifyContent="space-between" gap={2}>
                <Typography fontWeight="bold">{name}</Typography>
                <Button
                  variant="tertiary"
                  size="S"
                  disabled={disabled}
                  aria-label={text('storekeeper.discounts.takeOutNamed', { name })}
                  onClick={() => change({ conditions: conditions.filter((_, at) => at !== index) })}
                >
                  {text('storekeeper.discounts.takeOut')}
                </Button>
              </Flex>
              <PartFields {...{ kinds, kind, part, disabled, nameOf, tell }} onChange={(next) => set(index, next)} />
            </Flex>
          </Box>
        );
      })}
      {disabled ? null : (
        <ChoiceField
          label={text('storekeeper.discounts.addCondition')}
          placeholder={text('storekeeper.discounts.choose')}
          value={undefined}
          choices={kinds.conditions.map((kind) => ({ id: kind.component, name: nameOfKind(kind) }))}
          onChange={add}
        />
      )}
    </PartCard>
  );
}
