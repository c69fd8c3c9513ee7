import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { alertFacts } from './alert-facts';
import { alertKindWords, isKnownAlertKind } from './alert-words';
import { alertPath, openAlertsPath, useOpenAlertsQuery } from './open-alerts';

type Stored = Readonly<Record<string, unknown>>;

function AlertRow({ stored }: { stored: Stored }) {
  const text = useText();
  const moment = useMoment();
  const { kind, orderNumber, amount, raisedAt } = alertFacts(stored);
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="flex-start" gap={4}>
      <Flex direction="column" alignItems="flex-start">
        <TextLink tag={Link} to={alertPath(String(stored.documentId))}>
          {isKnownAlertKind(kind) ? text(alertKindWords[kind]) : kind}
        </TextLink>
        <Aside>{[orderNumber, raisedAt && moment(raisedAt)].filter(Boolean).join(' · ')}</Aside>
      </Flex>
      <Typography style={{ whiteSpace: 'nowrap' }}>{amount}</Typography>
    </Flex>
  );
}

/** Good news, and what would stand here otherwise. */
function Quiet() {
  const text = useText();
  return (
    <Flex direction="column" justifyContent="center" gap={4} height="100%">
      <CheckCircle width="3.2rem" height="3.2rem" fill="success600" aria-hidden />
      <Typography textColor="neutral600" textAlign="center">
        {text('storekeeper.alert.none')}
      </Typography>
    </Flex>
  );
}

/** On the home page: the newest alerts that wait for a person. */
export function AttentionWidget() {
  const text = useText();
  // Alerts are raised by the shop and not by what is done in this browser.
  const { data, isLoading, error } = useOpenAlertsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { results, pagination } = data;
  if (results.length === 0) return <Quiet />;
  const more = pagination.total - results.length;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {results.map((stored) => (
        <AlertRow key={String(stored.documentId)} stored={stored} />
      ))}
      {more > 0 ? (
        <li>
          <TextLink tag={Link} to={openAlertsPath}>
            {text('storekeeper.alert.more', { count: more })}
          </TextLink>
        </li>
      ) : null}
    </Flex>
  );
}
