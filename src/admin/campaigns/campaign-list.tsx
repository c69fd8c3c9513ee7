import { Button, Flex, Link as TextLink, LinkButton, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link, useSearchParams } from 'react-router-dom';
import { DataTable } from '../kit/data-table';
import { StateBadge } from '../kit/state-badge';
import { Refusal } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { stateWords, type FoundCampaign } from './campaign-words';
import { campaignsPath } from './campaigns-path';

/** All messages, the newest first. */
export function CampaignList() {
  const text = useText();
  const maySend = useMay('api::campaigns.send');
  const mayWord = useMay('api::mails.edit');
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const { data, error, load } = useResource('GET /campaigns', { query: cursor === null ? {} : { cursor } });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="center" wrap="wrap" gap={3}>
        <Flex gap={4} wrap="wrap">
          <TextLink tag={Link} to={`/${campaignsPath}/topics`}>
            {text('storekeeper.campaigns.topics')}
          </TextLink>
          {mayWord ? (
            <TextLink tag={Link} to="/order-mails?message=back_in_stock">
              {text('storekeeper.campaigns.automatic')}
            </TextLink>
          ) : null}
        </Flex>
        {maySend ? (
          <LinkButton tag={Link} to={`/${campaignsPath}/new`} startIcon={<Plus />}>
            {text('storekeeper.campaigns.new')}
          </LinkButton>
        ) : null}
      </Flex>
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.campaigns.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.campaigns.loading')}</Loader> : null}
      {data?.campaigns.length === 0 ? <Typography role="status">{text('storekeeper.campaigns.none')}</Typography> : null}
      {data && data.campaigns.length > 0 ? <Found campaigns={data.campaigns} /> : null}
      <Flex gap={4}>
        {cursor === null ? null : (
          <TextLink tag={Link} to={`/${campaignsPath}`}>
            {text('storekeeper.campaigns.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={{ search: `cursor=${data.nextCursor}` }}>
            {text('storekeeper.campaigns.more')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}

function Found({ campaigns }: Readonly<{ campaigns: readonly FoundCampaign[] }>) {
  const text = useText();
  const moment = useMoment();
  const heads = ['name', 'state', 'when', 'recipients'] as const;
  const when = ({ finishedAt, startedAt, sendAt, createdAt }: FoundCampaign) => finishedAt ?? startedAt ?? sendAt ?? createdAt;
  return (
    <DataTable heads={heads.map((head) => text(`storekeeper.campaigns.head.${head}`))} rowCount={campaigns.length}>
      {campaigns.map((campaign) => (
        <Tr key={campaign.id}>
          <Td>
            <TextLink tag={Link} to={`/${campaignsPath}/${campaign.id}`}>
              <span style={{ overflowWrap: 'anywhere' }}>{campaign.name}</span>
            </TextLink>
          </Td>
          <Td>
            <StateBadge variant={stateWords[campaign.state].tone}>{text(stateWords[campaign.state].key)}</StateBadge>
          </Td>
          <Td>
            <Typography>{moment(when(campaign))}</Typography>
          </Td>
          <Td>
            <Typography>{campaign.state === 'draft' || campaign.state === 'scheduled' ? '–' : campaign.recipients}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}
