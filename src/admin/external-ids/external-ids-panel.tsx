import type { Panel, PanelProps } from '../kit/admin-types';
import { Row, Stack } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

/** On an entry that other systems know: what they call it. Nothing where there is none, as in most shops. */
export function ExternalIdsPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayRead = useMay('api::external-ids.read');
  const isAsked = mayRead && documentId !== undefined && documentId !== '' && model.startsWith('api::');
  const { data } = useResource('GET /external-ids/:type/:id', isAsked ? { params: { type: model, id: documentId } } : null);
  if (!isAsked || !data || data.length === 0) return null;
  const rows = data.map(({ source, externalId }) => <Row key={source} label={source} value={externalId} />);
  return { title: text('storekeeper.externalIds.title'), content: <Stack>{rows}</Stack> };
}
