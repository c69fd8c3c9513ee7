import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { said } from '../said';
import type { Panel, PanelProps } from './admin-types';
import { Refusal } from './summary-parts';
import { useMay } from './use-may';
import { useResource } from './use-resource';
import { useText } from './use-text';

type FindingsRoute = 'GET /discounts/:id/findings' | 'GET /price-lists/:id/findings';

function FindingsList({ route, documentId }: { route: FindingsRoute; documentId: string }) {
  const text = useText();
  const { data, error, load } = useResource(route, { params: { id: documentId } });
  const findings = data
    ? [
        ...data.refusals.map((finding) => ({ ...finding, tone: 'danger600' })),
        ...data.warnings.map((finding) => ({ ...finding, tone: 'warning700' })),
      ]
    : [];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Refusal>{error}</Refusal>
      {data && findings.length === 0 ? <Typography textColor="success700">{text('storekeeper.findings.none')}</Typography> : null}
      {findings.map(({ code, field, message, tone }) => (
        <Box key={`${code}${field}`}>
          <Typography textColor={tone}>{said(message)}</Typography>
        </Box>
      ))}
      <Button variant="tertiary" onClick={() => void load()}>
        {text('storekeeper.findings.again')}
      </Button>
    </Flex>
  );
}

/** For what is saved: what may be wrong with it, in sentences that say what to do. For who has one of the actions its route asks for. */
export const findingsPanel = (shown: string, route: FindingsRoute, ...actions: readonly string[]) =>
  function FindingsPanel({ model, documentId }: PanelProps): Panel {
    const text = useText();
    const mayAsk = useMay(...actions);
    if (model !== shown || !documentId || !mayAsk) return null;
    return { title: text('storekeeper.findings.title'), content: <FindingsList route={route} documentId={documentId} /> };
  };
