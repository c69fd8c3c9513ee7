import { useState } from 'react';
import { Box, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import type { ProductDesk } from '../kit/admin-types';
import { OthersHereNote } from '../kit/others-here-note';
import { productsPath } from '../kit/product-paths';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { ClashCard } from './clash-card';
import { textPath } from './desk-draft';
import { LeaveBlocker } from '../kit/leave-blocker';
import { MatrixCard } from './matrix-card';
import { AttributesCard } from './attributes-card';
import { OptionsCard } from './options-card';
import { PicturesCard } from './pictures-card';
import { PlacingCard } from './placing-card';
import { StateCard } from './state-card';
import { TextsCard } from './texts-card';
import { useDesk } from './use-desk';
import { useMakeOption } from './use-make-option';

/** The values that variants have, by option: what is chosen to begin with. */
const chosenIn = ({ shop, variants }: ProductDesk): Record<string, string[]> =>
  Object.fromEntries(
    shop.options.map(({ id, values }) => [
      id,
      values.flatMap((value) => (variants.some((variant) => variant.values.includes(value.id)) ? [value.id] : [])),
    ]),
  );

function Desk({ read }: Readonly<{ read: ProductDesk }>) {
  const text = useText();
  const { isDirty, isLeaving, isBusy, refusal, save, settle, clashes, showOptions, showPictures, ...parts } = useDesk(read);
  const [chosen, choose] = useState<Readonly<Record<string, readonly string[]>>>(() => chosenIn(read));
  const make = useMakeOption(showOptions);
  const { desk, draft } = parts;
  const { options } = desk.shop;
  const [name = text('storekeeper.desk.new')] = desk.shop.languages.flatMap(
    (language) => draft.values[textPath(language, 'name')]?.trim() || [],
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={isDirty} isLeaving={isLeaving} />
      <Typography variant="beta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      {desk.id === null ? null : <OthersHereNote place={`api::catalog.product:${desk.id}`} />}
      <ClashCard clashes={clashes} desk={desk} draft={draft} settle={settle} />
      <Flex direction={{ initial: 'column', large: 'row-reverse' }} alignItems="flex-start" gap={4}>
        <Box width={{ initial: '100%', large: '34rem' }} shrink={0}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <StateCard {...parts} {...{ isBusy, isDirty, refusal }} save={(show) => void save(show)} />
            <PlacingCard {...parts} />
          </Flex>
        </Box>
        <Box flex="1" minWidth={0} width="100%">
          <Flex direction="column" gap={4}>
            <TextsCard {...parts} />
            <PicturesCard {...parts} showPictures={showPictures} />
            <AttributesCard {...parts} />
            <OptionsCard {...parts} {...{ options, chosen, choose, make }} />
          </Flex>
        </Box>
      </Flex>
      <MatrixCard {...parts} {...{ options, chosen }} />
    </Flex>
  );
}

/** One product over the whole width: all that is edited of it, and what keeps it from being sold. */
export function ProductDeskPage() {
  const text = useText();
  const { id = 'new' } = useParams();
  const { data, error } = useResource('GET /product-desks/:id', { params: { id } });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${productsPath}`}>
        {text('storekeeper.desk.back')}
      </TextLink>
      {data ? <Desk key={id} read={data} /> : error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.desk.loading')}</Loader>}
    </Flex>
  );
}
