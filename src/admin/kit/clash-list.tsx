import { Button, Flex, Typography } from '@strapi/design-system';
import { Card } from './card';
import { Aside } from './summary-parts';
import { useText } from './use-text';

/** An input two people changed at once, as people read it. */
type ShownClash = Readonly<{ key: string; label: string; mine: string; theirs: string }>;

type Props = Readonly<{
  title: string;
  clashes: readonly ShownClash[];
  takeTheirs: (index: number) => void;
  keepMine: (index: number) => void;
}>;

/** What two people changed at once: both values, and a choice. Nothing of what was typed is lost. */
export function ClashList({ title, clashes, takeTheirs, keepMine }: Props) {
  const text = useText();
  if (clashes.length === 0) return null;
  return (
    <Card title={title} hint={text('storekeeper.clash.hint')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {clashes.map(({ key, label, mine, theirs }, index) => (
          <Flex key={key} tag="li" direction="column" alignItems="flex-start" gap={1} style={{ overflowWrap: 'anywhere' }}>
            <Typography fontWeight="bold">{label}</Typography>
            <Aside>{text('storekeeper.clash.values', { mine: mine || '–', theirs: theirs || '–' })}</Aside>
            <Flex gap={2}>
              <Button type="button" size="S" variant="secondary" onClick={() => takeTheirs(index)}>
                {text('storekeeper.clash.theirs')}
              </Button>
              <Button type="button" size="S" variant="tertiary" onClick={() => keepMine(index)}>
                {text('storekeeper.clash.mine')}
              </Button>
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
