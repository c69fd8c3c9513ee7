import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../kit/use-text';
import type { ProductDesk } from '../kit/admin-types';
import { Aside } from '../kit/summary-parts';
import { Card } from '../kit/card';
import type { Draft } from './desk-draft';
import { labelOf, valueOf } from './clash-words';
import type { Clash } from './merge-drafts';

type Props = Readonly<{
  clashes: readonly Clash[];
  desk: ProductDesk;
  draft: Draft;
  /** Takes theirs, or with null keeps mine. */
  settle: (clash: Clash, value: string | null) => void;
}>;

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
            <Aside>
              {text('storekeeper.desk.clash.values', {
                mine: valueOf(clash.path, clash.mine, desk) || '–',
                theirs: valueOf(clash.path, clash.theirs, desk) || '–',
              })}
            </Aside>
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
