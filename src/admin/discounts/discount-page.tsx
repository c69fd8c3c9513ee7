import { Fragment, useState } from 'react';
import { Box, Flex, Link as TextLink, Loader } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DiscountDesk, DiscountKinds, FoundGoods } from '../kit/admin-types';
import { discountsPath } from '../kit/discount-paths';
import { LeaveBlocker } from '../kit/leave-blocker';
import { OthersHereNote } from '../kit/others-here-note';
import { Refusal } from '../kit/summary-parts';
import { TrialToggle } from '../kit/trial/trial-toggle';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { ClashCard } from './clash-card';
import { CodesCard } from './codes-card';
import { ConditionsCard, EffectCard, TargetsCard } from './does-cards';
import type { Called } from './goods-field';
import { LimitsCard, NamesCard, TogetherCard, WindowCard } from './rule-cards';
import { SentenceCard, UsageCard } from './sentence-card';
import { useDiscount } from './use-discount';
import { useLanguage } from './use-language';

/** How it reads stays in sight while it is built, where there is room beside it. */
const InSight = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  ${({ theme }) => theme.breakpoints.large} {
    position: sticky;
    top: 8rem;
  }
`;

/** What is named is called as it was found, or as it was read. */
function useCalled(read: DiscountDesk | null): Called {
  const [found, setFound] = useState<readonly FoundGoods[]>(read?.entries ?? []);
  return {
    nameOf: (id) => found.find((entry) => entry.id === id)?.name,
    tell: (entry) => setFound((before) => [...before, entry]),
  };
}

function Desk({ read, kinds }: Readonly<{ read: DiscountDesk | null; kinds: DiscountKinds }>) {
  const editing = useDiscount(read);
  const disabled = !useMay('api::discounts.edit');
  const called = useCalled(read);
  const { desk, isDirty, isLeaving } = editing;
  const card = { ...editing, ...called, kinds, disabled };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={isDirty && !disabled} isLeaving={isLeaving} />
      {desk === null ? null : <OthersHereNote place={`api::promotion.discount:${desk.id}`} />}
      <Flex direction={{ initial: 'column', large: 'row-reverse' }} alignItems="stretch" gap={4}>
        <Box width={{ initial: '100%', large: '36rem' }} shrink={0}>
          <InSight>
            <SentenceCard {...card} />
            {desk === null ? null : <UsageCard desk={desk} />}
          </InSight>
        </Box>
        <Flex direction="column" flex="1" alignItems="stretch" minWidth={0} gap={4}>
          <Fragment key={editing.version}>
            <ClashCard {...card} />
            <NamesCard {...card} />
            <EffectCard {...card} />
            <TargetsCard {...card} />
            <ConditionsCard {...card} />
            <WindowCard {...card} />
            <LimitsCard {...card} />
            <TogetherCard {...card} />
          </Fragment>
          {desk !== null && desk.draft.method === 'code' ? <CodesCard id={desk.id} /> : null}
          <TrialToggle unsaved={{ discount: { ...editing.draft, ...(desk === null ? {} : { id: desk.id }) } }} />
        </Flex>
      </Flex>
    </Flex>
  );
}

/** One discount over the whole width, built in the sentence it reads as. */
export function DiscountPage() {
  const text = useText();
  const language = useLanguage();
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  const kinds = useResource('GET /discount-kinds', {});
  const { data, error } = useResource('GET /discounts/:id', isNew ? null : { params: { id }, query: { language } });
  const failed = error ?? kinds.error;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${discountsPath}`}>
        {text('storekeeper.discounts.back')}
      </TextLink>
      {kinds.data && (isNew || data) ? (
        <Desk key={id} read={isNew ? null : data} kinds={kinds.data} />
      ) : failed ? (
        <Refusal>{failed}</Refusal>
      ) : (
        <Loader>{text('storekeeper.discounts.loading')}</Loader>
      )}
    </Flex>
  );
}
