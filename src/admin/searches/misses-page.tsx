import { Flex, Loader, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { MissesList } from './misses-list';
import { MissesTable } from './misses-table';
import type { Miss } from './remedies';

/** What customers searched for and did not find, those most asked for first. */
export function MissesPage() {
  const text = useText();
  // A table of five columns leaves what can be done off the screen of a telephone.
  const Misses = useIsMobile() ? MissesList : MissesTable;
  const { data, error, load } = useResource('GET /search-misses', {});
  const { act, isBusy } = useAct<null>(() => void load());
  const forget = ({ language, words }: Miss) =>
    void act('POST /search-misses/forget', { body: { language, words } }, () => text('storekeeper.searches.forgotten', { words }));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography textColor="neutral600">{text('storekeeper.searches.about')}</Typography>
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.searches.loading')}</Loader> : null}
      {data?.length === 0 ? <Typography>{text('storekeeper.searches.none')}</Typography> : null}
      {data && data.length > 0 ? <Misses misses={data} isBusy={isBusy} onForget={forget} /> : null}
    </Flex>
  );
}
