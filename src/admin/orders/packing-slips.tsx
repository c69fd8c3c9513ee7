import { Button } from '@strapi/design-system';
import { Refusal } from '../kit/summary-parts';
import { useOpenFile } from '../kit/use-open-file';
import { useText } from '../kit/use-text';

/** Prints what the chosen orders are packed from, as one file. */
export function PackingSlips({ chosen }: Readonly<{ chosen: readonly string[] }>) {
  const text = useText();
  const { open, isOpening, error } = useOpenFile();
  return (
    <>
      <Button
        variant="secondary"
        loading={isOpening}
        disabled={chosen.length === 0}
        onClick={() => void open('GET /packing-slips', { query: { orders: chosen.join(',') } })}
      >
        {text('storekeeper.papers.slips', { count: chosen.length })}
      </Button>
      <Refusal>{error}</Refusal>
    </>
  );
}
