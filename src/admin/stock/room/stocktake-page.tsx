import { useState } from 'react';
import { Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import type { FoundByCode, Stocktake, StocktakeLine } from '../../kit/admin-types';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { ScanField } from './scan-field';
import { ScannedChoice } from './scanned-choice';
import { stocktakesPath } from './stock-paths';
import { nameOf } from './stock-words';
import { StocktakeClosing } from './stocktake-closing';
import { StocktakeLines } from './stocktake-lines';

type View = 'counted' | 'uncounted' | 'differences';
const views: Readonly<Record<View, TextKey>> = {
  counted: 'storekeeper.stocktake.counted',
  uncounted: 'storekeeper.stocktake.uncounted',
  differences: 'storekeeper.stocktake.differences',
};

function Counting({ stocktake, onCounted }: Readonly<{ stocktake: Stocktake; onCounted: () => void }>) {
  const text = useText();
  const { send } = useSend();
  const [several, setSeveral] = useState<readonly Pick<FoundByCode, 'variant' | 'sku' | 'product' | 'name'>[]>([]);
  const [last, setLast] = useState<StocktakeLine | null>(null);
  const [error, setError] = useState<string | null>(null);
  const scan = async (asked: { code: string } | { variant: string }) => {
    const { method, path, body } = addressOf('POST /stocktakes/:id/scan', { params: { id: stocktake.id }, body: asked });
    const sent = await send<StocktakeLine>(method, path, body);
    if (sent.isDone) {
      setLast(sent.answer);
      setSeveral([]);
      setError(null);
      return onCounted();
    }
    if (sent.details.code === 'BARCODE_AMBIGUOUS') return setSeveral(sent.details.variants as typeof several);
    setLast(null);
    const isUnknown = sent.details.code === 'BARCODE_UNKNOWN' && 'code' in asked;
    setError(isUnknown ? text('storekeeper.shelf.codeUnknown', { code: asked.code }) : sent.error);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ScanField hint={text('storekeeper.stocktake.scan.hint')} onScan={(code) => scan({ code })} />
      <ScannedChoice found={several} onChoose={(variant) => void scan({ variant })} />
      <Refusal>{error}</Refusal>
      {last ? (
        <Typography role="status">
          {text('storekeeper.stocktake.scanned', { name: nameOf(last) || last.sku, sku: last.sku, counted: last.counted ?? 0 })}
        </Typography>
      ) : null}
    </Flex>
  );
}

/** One stocktake: scanning, what was counted and what differs, and closing it. Whoever leaves goes on where it was left. */
export function StocktakePage() {
  const text = useText();
  const moment = useMoment();
  const { id = '' } = useParams();
  const { data: stocktake, error, load, show } = useResource('GET /stocktakes/:id', { params: { id } });
  const [view, setView] = useState<View>('counted');
  const [counts, setCounts] = useState(0);
  const changed = () => {
    setCounts((known) => known + 1);
    void load();
  };
  const totals = stocktake && { counted: stocktake.counted, uncounted: stocktake.uncounted, differences: stocktake.differences };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <TextLink tag={Link} to={stocktakesPath}>
        {text('storekeeper.stocktake.back')}
      </TextLink>
      <Refusal>{error}</Refusal>
      {stocktake === null && error === null ? <Loader>{text('storekeeper.stocktake.loading')}</Loader> : null}
      {stocktake && totals ? (
        <>
          <Flex direction="column" alignItems="flex-start">
            <Typography variant="beta" tag="h2">
              {`${stocktake.name} · ${stocktake.location.name}`}
            </Typography>
            {stocktake.closed ? (
              <Aside>
                {text(stocktake.closed.outcome === 'booked' ? 'storekeeper.stocktake.booked' : 'storekeeper.stocktake.discarded', {
                  at: moment(stocktake.closed.at),
                  by: stocktake.closed.by ?? '–',
                })}
              </Aside>
            ) : (
              <Aside>{text('storekeeper.stocktake.explanation')}</Aside>
            )}
          </Flex>
          {stocktake.closed ? null : <Counting stocktake={stocktake} onCounted={changed} />}
          <Flex tag="nav" aria-label={text('storekeeper.stocktake.views')} wrap="wrap" gap={2}>
            {(Object.keys(views) as View[]).map((one) => (
              <Button
                key={one}
                variant={one === view ? 'secondary' : 'tertiary'}
                aria-current={one === view ? 'page' : undefined}
                onClick={() => setView(one)}
              >
                {`${text(views[one])} (${totals[one]})`}
              </Button>
            ))}
          </Flex>
          <StocktakeLines key={view} stocktake={stocktake} view={view} counts={counts} onCounted={changed} />
          {stocktake.closed ? null : (
            <StocktakeClosing
              stocktake={stocktake}
              onClosed={(closed) => {
                show(closed);
                setView('differences');
                setCounts((known) => known + 1);
              }}
            />
          )}
        </>
      ) : null}
    </Flex>
  );
}
