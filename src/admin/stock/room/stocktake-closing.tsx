import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { Stocktake } from '../../kit/admin-types';
import { ChoiceField } from '../../kit/form-fields';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';

type Short = Readonly<{ count: number; lines: readonly Readonly<{ sku: string; after: number }>[] }>;
type Props = Readonly<{ stocktake: Stocktake; onClosed: (closed: Stocktake) => void }>;

/** Books the differences, after asking what becomes of what nobody counted and of what there would be too little of; or books nothing. */
export function StocktakeClosing({ stocktake: { id, uncounted, differences }, onClosed }: Props) {
  const text = useText();
  const { send, isBusy } = useSend();
  const [choice, setChoice] = useState<'leave' | 'nought'>('leave');
  const [short, setShort] = useState<Short | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const close = async (route: 'POST /stocktakes/:id/book' | 'POST /stocktakes/:id/discard', body: object) => {
    const { method, path } = addressOf(route, { params: { id }, body: {} });
    const sent = await send<Stocktake>(method, path, body);
    if (sent.isDone) return onClosed(sent.answer);
    if (sent.details.code === 'STOCKTAKE_SHORT') {
      setError(null);
      return setShort(sent.details as unknown as Short);
    }
    setError(sent.error);
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} maxWidth="64rem">
      <Typography variant="delta" tag="h3">
        {text('storekeeper.stocktake.close')}
      </Typography>
      <Typography>{text('storekeeper.stocktake.close.hint', { differences })}</Typography>
      {uncounted > 0 ? (
        <ChoiceField
          label={text('storekeeper.stocktake.notCounted', { count: uncounted })}
          value={choice}
          choices={[
            { id: 'leave', name: text('storekeeper.stocktake.leave') },
            { id: 'nought', name: text('storekeeper.stocktake.nought') },
          ]}
          onChange={(chosen) => {
            setShort(null);
            setChoice(chosen === 'nought' ? 'nought' : 'leave');
          }}
        />
      ) : null}
      {short ? (
        <Flex direction="column" alignItems="flex-start" gap={1} role="alert">
          <Typography textColor="danger600">{text('storekeeper.stocktake.short', { count: short.count })}</Typography>
          {short.lines.slice(0, 20).map(({ sku, after }) => (
            <Aside key={sku}>{text('storekeeper.stocktake.shortLine', { sku, after })}</Aside>
          ))}
        </Flex>
      ) : null}
      <Refusal>{error}</Refusal>
      <Flex gap={3} wrap="wrap">
        <Button
          size="L"
          disabled={isBusy}
          onClick={() => void close('POST /stocktakes/:id/book', { uncounted: choice, short: short !== null })}
        >
          {text(short ? 'storekeeper.stocktake.bookAnyway' : 'storekeeper.stocktake.book')}
        </Button>
        <Button
          size="L"
          variant="danger-light"
          disabled={isBusy}
          onClick={() => (isSure ? void close('POST /stocktakes/:id/discard', {}) : setSure(true))}
        >
          {text(isSure ? 'storekeeper.stocktake.discard.sure' : 'storekeeper.stocktake.discard')}
        </Button>
      </Flex>
    </Flex>
  );
}
