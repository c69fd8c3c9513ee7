import { Box, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { alertFacts } from './alert-facts';
import { useDetails, useStory } from './alert-story';
import { alertName } from './alert-words';
import { CloseAlertButton } from './close-alert';
import { alertPath, type OpenAlert } from './open-alerts';
import { OrderLink } from './order-link';

/** One alert among many: what happened, what to do, and the ways to do it. */
export function AlertCard({ alert: shown }: { alert: OpenAlert }) {
  const text = useText();
  const moment = useMoment();
  const alert = alertFacts(shown);
  const { happened, todo } = useStory(alert);
  const details = useDetails(alert);
  const { kind, orderNumber, amount, raisedAt } = alert;
  const documentId = shown.id;
  const title = alertName(text, kind);
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      <Flex
        direction={{ initial: 'column', medium: 'row' }}
        alignItems="stretch"
        justifyContent="space-between"
        gap={{ initial: 4, medium: 8 }}
      >
        <Flex direction="column" alignItems="flex-start" gap={2} flex="1" minWidth={0}>
          <Typography tag="h2" variant="delta">
            <TextLink tag={Link} to={alertPath(documentId)}>
              {title}
            </TextLink>
          </Typography>
          <Aside>{[amount, orderNumber, raisedAt && moment(raisedAt)].filter(Boolean).join(' · ')}</Aside>
          <Typography>{happened}</Typography>
          <Typography textColor="neutral600">{todo}</Typography>
          {details.map(({ name, value }) => (
            <Aside key={name}>
              {text(name)}: {value}
            </Aside>
          ))}
        </Flex>
        <Flex
          direction="column"
          alignItems="stretch"
          justifyContent="flex-start"
          gap={2}
          width={{ initial: '100%', medium: '24rem' }}
          shrink={0}
        >
          <OrderLink alert={alert} />
          <CloseAlertButton documentId={documentId} title={title} />
        </Flex>
      </Flex>
    </Box>
  );
}
