import { useEffect, useState } from 'react';
import { Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import type { BulkChange } from '../../kit/admin-types';
import { Card } from '../../kit/card';
import { bulkPath } from '../../kit/product-paths';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import { BulkActions } from './bulk-actions';
import { BulkProgress } from './bulk-progress';
import { BulkRows } from './bulk-rows';
import { whatText } from './bulk-words';

// Soon enough to see it move, and a single row to read.
const againMs = 1_000;
const isUnderWay = ({ state }: BulkChange): boolean => state === 'running' || state === 'undoing';

function Persons({ change: { begun, undone } }: Readonly<{ change: BulkChange }>) {
  const text = useText();
  const moment = useMoment();
  return (
    <>
      {begun ? <Aside>{text('storekeeper.bulk.by.whom', { at: moment(begun.at), by: begun.by ?? '–' })}</Aside> : null}
      {undone ? <Aside>{text('storekeeper.bulk.undone.whom', { at: moment(undone.at), by: undone.by ?? '–' })}</Aside> : null}
    </>
  );
}

/** One change of many products: what it would do, how far it has come, what came of it. Whoever leaves finds it again. */
export function BulkChangePage({ onBegun }: Readonly<{ onBegun: () => void }>) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const { id = '' } = useParams();
  const { data: change, error, load, show } = useResource('GET /bulk-changes/:id', { params: { id } });
  const [acted, setActed] = useState(0);
  useEffect(() => {
    if (change === null || !isUnderWay(change)) return;
    const timer = setTimeout(() => void load(), againMs);
    return () => clearTimeout(timer);
  }, [change, load]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={bulkPath}>
        {text('storekeeper.bulk.back')}
      </TextLink>
      <Refusal>{error}</Refusal>
      {change === null && error === null ? <Loader>{text('storekeeper.bulk.loading')}</Loader> : null}
      {change ? (
        <>
          <Typography variant="beta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
            {whatText(text, change, (language) => formatDisplayName(language, { type: 'language' }) ?? language)}
          </Typography>
          <Card title={text('storekeeper.bulk.progress')} aside={<Persons change={change} />}>
            <BulkProgress change={change} />
            <BulkActions
              change={change}
              show={(next) => {
                show(next);
                setActed((known) => known + 1);
                onBegun();
              }}
            />
          </Card>
          <BulkRows key={`${change.state} ${acted}`} change={change} />
        </>
      ) : null}
    </Flex>
  );
}
