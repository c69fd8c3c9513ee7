import { Button, Flex, Typography } from '@strapi/design-system';
import { useText, type Text } from '../kit/use-text';
import type { ProductDesk } from '../kit/admin-types';
import { Aside } from '../kit/summary-parts';
import { Card } from '../kit/card';
import type { Draft } from './desk-draft';
import type { Clash } from './merge-drafts';

type Props = Readonly<{
  clashes: readonly Clash[];
  desk: ProductDesk;
  draft: Draft;
  /** Takes theirs, or with null keeps mine. */
  settle: (clash: Clash, value: string | null) => void;
}>;

const fieldWords = {
  name: 'storekeeper.desk.name',
  slug: 'storekeeper.desk.address',
  description: 'storekeeper.desk.description',
  sku: 'storekeeper.desk.sku',
  barcode: 'storekeeper.desk.barcode',
  weight: 'storekeeper.desk.weight',
  enabled: 'storekeeper.desk.forSale',
  cost: 'storekeeper.desk.cost',
  values: 'storekeeper.desk.options',
  options: 'storekeeper.desk.options',
  pictures: 'storekeeper.desk.pictures',
  taxCategory: 'storekeeper.desk.tax',
} as const;
const isField = (name: string): name is keyof typeof fieldWords => Object.hasOwn(fieldWords, name);

/** How the input at a path is called: `Name, en`, `HONEY-S: Prices EUR`. */
function labelOf(path: string, text: Text, { shop }: ProductDesk, { values }: Draft): string {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'text') return `${isField(third) ? text(fieldWords[third]) : third}, ${second}`;
  if (isField(first)) return text(fieldWords[first]);
  const row = values[`${first}.sku`] ?? values[`${first}.name`] ?? '';
  const list = shop.lists.find(({ id }) => id === third);
  const location = shop.locations.find(({ id }) => id === third);
  const column = list ? `${list.name} ${list.currency}` : (location?.name ?? (isField(second) ? text(fieldWords[second]) : second));
  return `${row}: ${column}`;
}

/** What two people changed at once: both values, and a choice. Nothing of what was typed is lost. */
export function ClashCard({ clashes, desk, draft, settle }: Props) {
  const text = useText();
  if (clashes.length === 0) return null;
  return (
    <Card title={text('storekeeper.desk.clash')} hint={text('storekeeper.desk.clash.hint')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {clashes.map((clash) => (
          <Flex key={clash.path} tag="li" direction="column" alignItems="flex-start" gap={1}>
            <Typography fontWeight="bold">{labelOf(clash.path, text, desk, draft)}</Typography>
            <Aside>{text('storekeeper.desk.clash.values', { mine: clash.mine || '–', theirs: clash.theirs || '–' })}</Aside>
            <Flex gap={2}>
              <Button type="button" size="S" variant="secondary" onClick={() => settle(clash, clash.theirs)}>
                {text('storekeeper.desk.clash.theirs')}
              </Button>
              <Button type="button" size="S" variant="tertiary" onClick={() => settle(clash, null)}>
                {text('storekeeper.desk.clash.mine')}
              </Button>
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
