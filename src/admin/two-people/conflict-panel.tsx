import { useEffect, useSyncExternalStore } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Panel, PanelProps } from '../kit/admin-types';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { conflicts, type Conflict } from './conflicts';

/** Who saved meanwhile, and what stands there now of what is typed here. */
function Differences({ model, entry, conflict }: Readonly<{ model: string; entry: string; conflict: Conflict }>) {
  const { by, updatedAt, differences } = conflict;
  // Whoever leaves the form has nothing in it any more.
  useEffect(() => () => conflicts.set(entry, null), [entry]);
  const text = useText();
  const moment = useMoment();
  const { formatMessage } = useIntl();
  const labelOf = (field: string) => formatMessage({ id: `content-manager.content-types.${model}.${field}`, defaultMessage: field });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography role="alert" textColor="danger600">
        {text(by === null ? 'storekeeper.conflict.bySomebody' : 'storekeeper.conflict.by', { name: by ?? '', at: moment(updatedAt) })}
      </Typography>
      {differences.map(({ field, theirs, mine }) => (
        <Flex key={field} direction="column" alignItems="flex-start">
          <Typography fontWeight="bold">{labelOf(field)}</Typography>
          <Aside>{text('storekeeper.conflict.theirs', { value: theirs === '' ? '–' : theirs })}</Aside>
          <Aside>{text('storekeeper.conflict.yours', { value: mine === '' ? '–' : mine })}</Aside>
        </Flex>
      ))}
      {differences.length === 0 ? <Typography>{text('storekeeper.conflict.elsewhere')}</Typography> : null}
      <Typography>{text('storekeeper.conflict.advice')}</Typography>
      <Button variant="tertiary" fullWidth onClick={() => window.location.reload()}>
        {text('storekeeper.conflict.takeTheirs')}
      </Button>
    </Flex>
  );
}

/** Beside a form whose save was refused, because somebody else had saved since it was opened. What was typed stays in the form. */
export function ConflictPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const entry = documentId ? `${model}:${documentId}` : model;
  const conflict = useSyncExternalStore(conflicts.listen, () => conflicts.of(entry));
  if (!conflict) return null;
  return { title: text('storekeeper.conflict.title'), content: <Differences model={model} entry={entry} conflict={conflict} /> };
}
