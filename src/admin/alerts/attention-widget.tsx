import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { alertFacts } from './alert-facts';
import { alertName } from './alert-words';
import { alertPath, attentionPath, useOpenAlertsQuery, type OpenAlert } from './open-alerts';
import { Quiet } from './quiet';

function AlertRow({ alert }: { alert: OpenAlert }) {
  const text = useText();
  const moment = useMoment();
  const { kind, orderNumber, amount, raisedAt } = alertFacts(alert);
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="flex-start" gap={4}>
      <Flex direction="column" alignItems="flex-start">
        <TextLink tag={Link} to={alertPath(alert.id)}>
          {alertName(text, kind)}
        </TextLink>
        <Aside>{[orderNumber, raisedAt && moment(raisedAt)].filter(Boolean).join(' · ')}</Aside>
      </Flex>
      <Typography style={{ whiteSpace: 'nowrap' }}>{amount}</Typography>
    </Flex>
  );
}

// As many as the widget is high.
const newest = { page: 1, pageSize: 4 };

/** On the home page: the newest alerts that wait for a person. */
export function AttentionWidget() {
  const text = useText();
  // Alerts are raised by the shop and not by what is done in this browser.
  const { data, isLoading, error } = useOpenAlertsQuery(newest, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { alerts, total } = data;
  if (alerts.length === 0) return <Quiet>{text('storekeeper.alert.none')}</Quiet>;
  const more = total - alerts.length;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {alerts.map((alert) => (
        <AlertRow key={alert.id} alert={alert} />
      ))}
      {more > 0 ? (
        <li>
          <TextLink tag={Link} to={`/${attentionPath}`}>
            {text('storekeeper.alert.more', { count: more })}
          </TextLink>
        </li>
      ) : null}
    </Flex>
  );
}
