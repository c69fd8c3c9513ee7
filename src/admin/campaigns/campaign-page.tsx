import { Flex, Link as TextLink, Loader } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { ClashList } from '../kit/clash-list';
import { Column, Columns } from '../kit/desk-columns';
import { LeaveBlocker } from '../kit/leave-blocker';
import { OthersHereNote } from '../kit/others-here-note';
import { Refusal } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { partWords, type CampaignChoices, type CampaignDesk } from './campaign-words';
import { campaignsPath } from './campaigns-path';
import { NameCard, TextCards } from './text-cards';
import { LinkCard } from './link-card';
import { ReachCard } from './reach-card';
import { ResultCard } from './result-card';
import { SegmentCard } from './segment-card';
import { SendCard } from './send-card';
import { useCampaign } from './use-campaign';
import { useNames } from './use-names';

function Desk({ read, choices }: Readonly<{ read: CampaignDesk | null; choices: CampaignChoices }>) {
  const text = useText();
  const editing = useCampaign(read);
  const { desk, draft, isDirty, isLeaving, clashes, settle } = editing;
  const disabled = !useMay('api::campaigns.send') || (desk !== null && desk.state !== 'draft');
  const names = useNames(read);
  const card = { ...editing, ...names, choices, disabled };
  const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={isDirty && !disabled} isLeaving={isLeaving} />
      {desk === null ? null : <OthersHereNote place={`campaign:${desk.id}`} />}
      <Columns>
        <Column $area="actions">
          <SendCard {...card} />
        </Column>
        <Column $area="order">
          <ClashList
            title={text('storekeeper.campaigns.clashes')}
            clashes={clashes.map(({ path, mine, theirs }) => ({
              key: path,
              label: partWords[path]
                ? text(partWords[path])
                : text('storekeeper.campaigns.textIn', { language: path.replace('texts.', '') }),
              mine: shown(mine),
              theirs: shown(theirs),
            }))}
            takeTheirs={(index) => settle(index, true)}
            keepMine={(index) => settle(index, false)}
          />
          {desk?.counts ? <ResultCard desk={desk} show={editing.show} /> : null}
          <NameCard {...card} />
          <TextCards {...card} />
          <LinkCard {...card} />
          <SegmentCard {...card} />
        </Column>
        <Column $area="beside">{desk === null || desk.state === 'draft' ? <ReachCard draft={draft} /> : null}</Column>
      </Columns>
    </Flex>
  );
}

/** One message over the whole width: what it says, whom it reaches, and what came of it. */
export function CampaignPage() {
  const text = useText();
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  const choices = useResource('GET /campaign-choices', {});
  const { data, error } = useResource('GET /campaigns/:id', isNew ? null : { params: { id } });
  const failed = error ?? choices.error;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${campaignsPath}`}>
        {text('storekeeper.campaigns.back')}
      </TextLink>
      {choices.data && (isNew || data) ? (
        <Desk key={id} read={isNew ? null : data} choices={choices.data} />
      ) : failed ? (
        <Refusal>{failed}</Refusal>
      ) : (
        <Loader>{text('storekeeper.campaigns.loading')}</Loader>
      )}
    </Flex>
  );
}
