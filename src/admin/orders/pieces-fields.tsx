import { Box, Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { isWrong, type Pieces, type Quantities } from './pieces';

type Props = Readonly<{
  title: string;
  pieces: readonly Pieces[];
  quantities: Quantities;
  onChange: (quantities: Quantities) => void;
  /** What else is asked about a line. */
  beside?: (line: string) => React.ReactNode;
}>;

/** How many of each line, with the most there can be. */
export function PiecesFields({ title, pieces, quantities, onChange, beside }: Props) {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {pieces.map((item) => {
        const hint = text('storekeeper.pieces.most', { most: item.most });
        return (
          <Field.Root key={item.line} error={isWrong(item, quantities) ? hint : undefined} width="100%">
            <Flex justifyContent="space-between" alignItems="flex-start" gap={4} width="100%">
              <Box flex="1">
                <Field.Label>{item.name}</Field.Label>
                <Aside>{item.sku}</Aside>
              </Box>
              {beside?.(item.line)}
              <Flex direction="column" alignItems="stretch" gap={1} width="12rem">
                <NumberInput
                  value={quantities[item.line]}
                  onValueChange={(quantity) => onChange({ ...quantities, [item.line]: quantity })}
                />
                <Typography variant="pi" textColor={isWrong(item, quantities) ? 'danger600' : 'neutral600'}>
                  {hint}
                </Typography>
              </Flex>
            </Flex>
          </Field.Root>
        );
      })}
    </Flex>
  );
}
