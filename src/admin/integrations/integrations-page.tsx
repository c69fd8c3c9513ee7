import { useRef, useState } from 'react';
import { Box, Flex, Link as TextLink, Loader } from '@strapi/design-system';
import { Link, Route, Routes, useNavigate, useParams } from 'react-router-dom';
import { LeaveBlocker } from '../kit/leave-blocker';
import { Aside, Refusal } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { CrmPage } from './crm/crm-page';
import { isChanged, keyOf, nothingTyped, type Draft, type Integration } from './draft';
import { IntegrationEditor } from './integration-editor';
import { IntegrationList } from './integration-list';
import { nothingTyped as noLimitsTyped, type LimitsDraft } from './maps/limits-draft';
import { MapsCard } from './maps/maps-card';
import { SmsCard } from './sms-card';

function Desk() {
  const text = useText();
  const navigate = useNavigate();
  const mayRepair = useMay('api::jobs.repair');
  const { port, name } = useParams();
  const { data, error, load, show } = useResource('GET /integrations', {});
  // Of all: who looks at another one loses nothing.
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [limits, setLimits] = useState<LimitsDraft>(noLimitsTyped);
  const isLeaving = useRef(false);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.integrations.loading')}</Loader>;

  const { integrations } = data;
  const draftOf = (integration: Integration) => drafts[keyOf(integration)] ?? nothingTyped;
  const changed = integrations.filter((integration) => isChanged(integration, draftOf(integration)));
  const chosen = integrations.find((each) => each.port === port && each.name === name) ?? integrations[0];
  const put = (saved: Integration) => {
    show({ integrations: integrations.map((each) => (keyOf(each) === keyOf(saved) ? saved : each)) });
    setDrafts(({ [keyOf(saved)]: _saved, ...others }) => others);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={changed.length > 0 || limits !== noLimitsTyped} isLeaving={isLeaving} within="/integrations" />
      <Aside>{text('storekeeper.integrations.about')}</Aside>
      <Flex gap={4} wrap="wrap">
        <TextLink tag={Link} to="/outgoing-webhooks">
          {text('storekeeper.webhooks.title')}
        </TextLink>
        {mayRepair ? (
          <>
            <TextLink tag={Link} to="/deliveries">
              {text('storekeeper.deliveries.title')}
            </TextLink>
            <TextLink tag={Link} to="/work">
              {text('storekeeper.work.link')}
            </TextLink>
            <TextLink tag={Link} to="/content-manager/collection-types/api::payment.provider-event?sort=receivedAt:DESC">
              {text('storekeeper.work.job.process-provider-events')}
            </TextLink>
          </>
        ) : null}
      </Flex>
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Box width={{ initial: '100%', large: '30rem' }} shrink={0}>
          <IntegrationList
            integrations={integrations}
            changed={changed}
            chosen={chosen}
            choose={(each) => void navigate(`/integrations/${keyOf(each)}`)}
          />
        </Box>
        <Flex flex="1" minWidth={0} width="100%" direction="column" alignItems="stretch" gap={4}>
          {chosen ? (
            <IntegrationEditor
              key={keyOf(chosen)}
              integration={chosen}
              draft={draftOf(chosen)}
              change={(draft) => setDrafts((others) => ({ ...others, [keyOf(chosen)]: draft }))}
              put={put}
              reload={load}
            />
          ) : null}
          {chosen?.port === 'crm' ? (
            <TextLink tag={Link} to={`/integrations/crm/${chosen.name}/records`}>
              {text('storekeeper.crm.open')}
            </TextLink>
          ) : null}
          {chosen?.port === 'sms' ? <SmsCard key={chosen.revision} /> : null}
          {chosen?.port === 'maps' ? <MapsCard key={`${chosen.name} ${chosen.revision}`} draft={limits} change={setLimits} /> : null}
        </Flex>
      </Flex>
    </Flex>
  );
}

/** The companies the shop works with, each at an address of its own. */
export function IntegrationsPage() {
  return (
    <Routes>
      <Route path="/crm/:name/records" element={<CrmPage />} />
      <Route path="/:port?/:name?" element={<Desk />} />
    </Routes>
  );
}
