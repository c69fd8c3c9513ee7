import { Box, Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { Link, Navigate, useSearchParams } from 'react-router-dom';
import { ChoiceField } from '../kit/form-fields';
import { Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { AlertCard } from './alert-card';
import { alertKindWords, isKnownAlertKind } from './alert-words';
import { readAttentionQuery, writeAttentionQuery, type AttentionQuery } from './attention-query';
import { alertsPath, useOpenAlertsQuery } from './open-alerts';
import { Quiet } from './quiet';

const everyKind = 'every-kind';
const pageSize = 20;

function KindFilter({ kind, onChange }: Readonly<{ kind: AttentionQuery['kind']; onChange: (kind: AttentionQuery['kind']) => void }>) {
  const text = useText();
  const kinds = Object.entries(alertKindWords).map(([id, key]) => ({ id, name: text(key) }));
  return (
    <ChoiceField
      label={text('storekeeper.alert.happened')}
      value={kind ?? everyKind}
      choices={[{ id: everyKind, name: text('storekeeper.alert.everyKind') }, ...kinds]}
      onChange={(id) => onChange(isKnownAlertKind(id) ? id : null)}
    />
  );
}

function OpenAlerts({ kind, page }: AttentionQuery) {
  const text = useText();
  // Alerts are raised by the shop and not by what is done in this browser.
  const { currentData, error, refetch } = useOpenAlertsQuery(
    { ...(kind ? { kind } : {}), page, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  if (!currentData)
    return error ? (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Refusal>{text('storekeeper.alert.notRead')}</Refusal>
        <Button variant="tertiary" onClick={() => void refetch()}>
          {text('storekeeper.alert.again')}
        </Button>
      </Flex>
    ) : (
      <Loader>{text('storekeeper.alert.loading')}</Loader>
    );
  const { alerts, total } = currentData;
  const pageCount = Math.ceil(total / pageSize);
  // The last one of the last page was closed.
  if (alerts.length === 0 && page > 1)
    return <Navigate replace to={{ search: `${new URLSearchParams(writeAttentionQuery({ kind, page: pageCount }))}` }} />;
  if (alerts.length === 0)
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={10}>
        <Quiet>{text(kind ? 'storekeeper.alert.noneOfKind' : 'storekeeper.alert.none')}</Quiet>
      </Box>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600" role="status">
        {text('storekeeper.alert.count', { count: total })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} />
        ))}
      </Flex>
      <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={pageSize}>
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
}

/** Every alert that waits for a person, newest first. */
export function AttentionPage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const { kind, page } = readAttentionQuery(search);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={4}>
        <Box width={{ initial: '100%', medium: '36rem' }}>
          <KindFilter kind={kind} onChange={(next) => setSearch(writeAttentionQuery({ kind: next, page: 1 }))} />
        </Box>
        <TextLink tag={Link} to={alertsPath}>
          {text('storekeeper.alert.all')}
        </TextLink>
      </Flex>
      <OpenAlerts kind={kind} page={page} />
    </Flex>
  );
}
