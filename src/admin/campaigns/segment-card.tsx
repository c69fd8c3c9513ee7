import { Box, Checkbox, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { ChoiceField, NumberField } from '../kit/form-fields';
import { PickField } from '../kit/pick-field';
import { Row } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { CampaignChoices, Segment } from './campaign-words';
import { noGoods } from './draft';
import { GoodsField } from './goods-field';
import type { Editing } from './use-campaign';
import type { FoundGoods, Names } from './use-names';

type Props = Pick<Editing, 'draft' | 'change' | 'missing'> & Names & Readonly<{ choices: CampaignChoices; disabled: boolean }>;
type Goods = NonNullable<Segment['wished']>;

// A choice without a value cannot be chosen.
const any = 'any';
const mostDays = 3_650;
const lists = { product: 'products', category: 'categories', brand: 'brands' } as const;
const all = (goods: Goods): string[] => [...goods.products, ...goods.categories, ...goods.brands];
const withGoods = <T extends Goods>(goods: T, { id, kind }: FoundGoods): T => ({ ...goods, [lists[kind]]: [...goods[lists[kind]], id] });
const withoutGoods = <T extends Goods>(goods: T, gone: string): T => ({
  ...goods,
  ...Object.fromEntries(Object.values(lists).map((list) => [list, goods[list].filter((id) => id !== gone)])),
});
const daysOf = (typed: number | undefined): number | null =>
  typed === undefined ? null : Math.min(mostDays, Math.max(1, Math.round(typed)));

/** Which customers get it: those of whom all of this is true. */
export function SegmentCard({ draft: { segment }, change, missing, choices, disabled, ...names }: Props) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const topics = useResource('GET /message-topics', {});
  const { languages, bought, wished } = segment;
  const says = (field: string) => (missing?.field === `segment.${field}` ? missing.says : undefined);
  // Its group may be gone since it was sent.
  const { customerGroup: group } = segment;
  const goneGroup =
    group === null || choices.customerGroups.some(({ id }) => id === group)
      ? []
      : [{ id: group, name: names.nameOf(group) ?? text('storekeeper.campaigns.deleted') }];
  const set = (part: Partial<Segment>) => change({ segment: { ...segment, ...part } });
  const language = (id: string) => ({ id, name: formatDisplayName(id, { type: 'language' }) ?? id });
  const topicName = (of: Readonly<Record<string, string>>) => of[choices.languages[0] ?? ''] ?? Object.values(of)[0] ?? '';
  const everyone = { id: any, name: text('storekeeper.campaigns.any') };
  return (
    <Card title={text('storekeeper.campaigns.segment')} hint={text('storekeeper.campaigns.segment.hint')}>
      <Flex wrap="wrap" alignItems="flex-start" gap={4}>
        <Box flex="1 1 24rem" minWidth={0}>
          <ChoiceField
            label={text('storekeeper.campaigns.group')}
            disabled={disabled}
            value={segment.customerGroup ?? any}
            error={says('customerGroup')}
            choices={[everyone, ...choices.customerGroups, ...goneGroup]}
            onChange={(id) => set({ customerGroup: id === any ? null : id })}
          />
        </Box>
        <Box flex="1 1 24rem" minWidth={0}>
          <ChoiceField
            label={text('storekeeper.campaigns.topic')}
            disabled={disabled}
            value={segment.topic ?? any}
            choices={[everyone, ...(topics.data?.topics ?? []).map(({ id, names: of }) => ({ id, name: topicName(of) }))]}
            onChange={(id) => set({ topic: id === any ? null : id })}
          />
        </Box>
        <Box flex="1 1 24rem" minWidth={0}>
          <NumberField
            label={text('storekeeper.campaigns.lastOrder')}
            hint={text('storekeeper.campaigns.days.hint')}
            disabled={disabled}
            value={segment.lastOrderBefore ?? undefined}
            onChange={(days) => set({ lastOrderBefore: daysOf(days) })}
          />
        </Box>
        <Box flex="1 1 24rem" minWidth={0}>
          {disabled ? (
            <Row
              label={text('storekeeper.campaigns.languages')}
              value={languages.map((each) => language(each).name).join(', ') || text('storekeeper.campaigns.any')}
            />
          ) : (
            <PickField
              label={text('storekeeper.campaigns.languages')}
              hint={text('storekeeper.campaigns.languages.hint')}
              choices={choices.languages.map(language)}
              picked={languages.map(language)}
              onChange={(picked) => set({ languages: picked.map(({ id }) => id) })}
            />
          )}
        </Box>
      </Flex>
      <Checkbox
        checked={bought !== null}
        disabled={disabled}
        onCheckedChange={(isOn) => set({ bought: isOn === true ? { is: 'bought', days: null, ...noGoods } : null })}
      >
        {text('storekeeper.campaigns.byBought')}
      </Checkbox>
      {bought ? (
        <Flex direction="column" alignItems="stretch" gap={3} paddingLeft={6}>
          <Flex wrap="wrap" alignItems="flex-start" gap={4}>
            <Box flex="1 1 20rem" minWidth={0}>
              <ChoiceField
                label={text('storekeeper.campaigns.bought.is')}
                disabled={disabled}
                value={bought.is}
                choices={(['bought', 'not_bought'] as const).map((id) => ({ id, name: text(`storekeeper.campaigns.bought.${id}`) }))}
                onChange={(id) => set({ bought: { ...bought, is: id as typeof bought.is } })}
              />
            </Box>
            <Box flex="1 1 20rem" minWidth={0}>
              <NumberField
                label={text('storekeeper.campaigns.bought.days')}
                hint={text('storekeeper.campaigns.days.hint')}
                disabled={disabled}
                value={bought.days ?? undefined}
                onChange={(days) => set({ bought: { ...bought, days: daysOf(days) } })}
              />
            </Box>
          </Flex>
          <GoodsField
            {...names}
            label={text('storekeeper.campaigns.bought.goods')}
            error={says('bought')}
            disabled={disabled}
            chosen={all(bought)}
            onAdd={(found) => set({ bought: withGoods(bought, found) })}
            onRemove={(id) => set({ bought: withoutGoods(bought, id) })}
          />
        </Flex>
      ) : null}
      <Checkbox checked={wished !== null} disabled={disabled} onCheckedChange={(isOn) => set({ wished: isOn === true ? noGoods : null })}>
        {text('storekeeper.campaigns.byWished')}
      </Checkbox>
      {wished ? (
        <Box paddingLeft={6}>
          <GoodsField
            {...names}
            label={text('storekeeper.campaigns.wished.goods')}
            error={says('wished')}
            disabled={disabled}
            chosen={all(wished)}
            onAdd={(found) => set({ wished: withGoods(wished, found) })}
            onRemove={(id) => set({ wished: withoutGoods(wished, id) })}
          />
        </Box>
      ) : null}
    </Card>
  );
}
