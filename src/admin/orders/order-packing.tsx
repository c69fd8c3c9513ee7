import { useRef, useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { StaffOrderView } from '../kit/admin-types';
import { Refusal, Row, Section } from '../kit/summary-parts';
import { useMayShip } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { OrderDesk } from './use-order';

type Line = StaffOrderView['lines'][number];
const waiting = ({ lines }: StaffOrderView): Line[] => lines.filter(({ left }) => left.ship > 0);

/**
 * Takes what waits from the shelf, piece by piece with a scanner, which types a barcode and presses Enter. What is counted stays when
 * somebody goes away, for whoever goes on.
 */
export function OrderPacking({ order, act, isBusy }: OrderDesk) {
  const text = useText();
  const mayShip = useMayShip();
  const scanned = useRef<string[]>([]);
  const [barcode, setBarcode] = useState('');
  const [took, setTook] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const lines = waiting(order);
  if (!mayShip || lines.length === 0 || !order.actions.includes('ship')) return null;

  const params = { id: order.id };
  const pickedBetween = (before: StaffOrderView, after: StaffOrderView): string => {
    const line = after.lines.find(({ id, picked }) => picked > (before.lines.find((one) => one.id === id)?.picked ?? 0));
    return line ? text('storekeeper.picking.took', { name: line.name, picked: line.picked, left: line.left.ship }) : '';
  };
  // Who scans does not wait for an answer: what was read meanwhile is asked for afterwards.
  const scan = async (read: string) => {
    scanned.current.push(read);
    setBarcode('');
    if (scanned.current.length > 1) return;
    let known = order;
    for (let next = scanned.current[0]; next !== undefined; next = scanned.current[0]) {
      const said = (after: StaffOrderView) => {
        const sentence = pickedBetween(known, after);
        known = after;
        setTook(sentence);
        return sentence;
      };
      const outcome = await act('POST /orders/:id/pick', { params, body: { barcode: next } }, said);
      setError(outcome.error === null ? null : `${next}: ${outcome.error}`);
      if (outcome.error) setTook(null);
      scanned.current.shift();
    }
  };
  const count = async (quantity: (line: Line) => number, said: string) => {
    const body = { lines: lines.map((line) => ({ line: line.id, quantity: quantity(line) })) };
    const outcome = await act('POST /orders/:id/pick', { params, body }, () => said);
    setError(outcome.error);
    setTook(null);
  };
  return (
    <Section title={text('storekeeper.picking.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {order.packed ? (
          <Typography textColor="success700" role="status">
            {text('storekeeper.picking.packed')}
          </Typography>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (barcode.trim() !== '') void scan(barcode.trim());
            }}
          >
            <Flex alignItems="flex-start" gap={2}>
              <Box flex="1">
                <Field.Root hint={text('storekeeper.picking.hint')} width="100%">
                  <Field.Label>{text('storekeeper.picking.barcode')}</Field.Label>
                  <TextInput
                    value={barcode}
                    autoComplete="off"
                    onChange={(event: { target: { value: string } }) => setBarcode(event.target.value.slice(0, 100))}
                  />
                  <Field.Hint />
                </Field.Root>
              </Box>
              <Box paddingTop={6}>
                <Button type="submit" variant="secondary" size="L" disabled={barcode.trim() === ''}>
                  {text('storekeeper.picking.submit')}
                </Button>
              </Box>
            </Flex>
          </form>
        )}
        <Refusal>{error}</Refusal>
        {took && !order.packed ? <Typography role="status">{took}</Typography> : null}
        {lines.map((line) => (
          <Row
            key={line.id}
            label={`${line.name} · ${line.sku}`}
            value={text('storekeeper.picking.ready', { picked: line.picked, left: line.left.ship })}
            strong={line.picked < line.left.ship}
          />
        ))}
        <Flex gap={2} wrap="wrap">
          {order.packed ? null : (
            <Button
              variant="secondary"
              disabled={isBusy}
              onClick={() => void count(({ left }) => left.ship, text('storekeeper.picking.allDone'))}
            >
              {text('storekeeper.picking.all')}
            </Button>
          )}
          {lines.some(({ picked }) => picked > 0) ? (
            <Button variant="tertiary" disabled={isBusy} onClick={() => void count(() => 0, text('storekeeper.picking.noneDone'))}>
              {text('storekeeper.picking.none')}
            </Button>
          ) : null}
        </Flex>
      </Flex>
    </Section>
  );
}
