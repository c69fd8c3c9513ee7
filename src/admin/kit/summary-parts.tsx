import { Flex, Typography } from '@strapi/design-system';
import type { Money } from '../../domain/money/money';
import { moneyText } from './money-text';
import { useText } from './use-text';
import type { Word } from './word';
import { StateBadge } from './state-badge';

type RowProps = Readonly<{ label: string; value: string; strong?: boolean }>;

/** A name on the left and an amount on the right, which is never broken. */
export function Row({ label, value, strong = false }: RowProps) {
  const fontWeight = strong ? 'bold' : 'regular';
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2} width="100%">
      <Typography variant="omega" fontWeight={fontWeight}>
        {label}
      </Typography>
      <Typography variant="omega" fontWeight={fontWeight} textAlign="right" style={{ whiteSpace: 'nowrap' }}>
        {value}
      </Typography>
    </Flex>
  );
}

/** What it is about, and how that stands. */
export function Heading({ title, word }: Readonly<{ title: string; word: Word }>) {
  const text = useText();
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2} width="100%">
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <StateBadge variant={word.tone} shrink={0}>
        {text(word.key)}
      </StateBadge>
    </Flex>
  );
}

/** What is worth knowing and not what one looks for. */
export function Aside({ children }: { children: React.ReactNode }) {
  return (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}

export function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} width="100%">
      <Typography variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

/** A line under another, as close as they belong together. */
export function Stack({ children }: { children: React.ReactNode }) {
  return (
    <Flex direction="column" alignItems="flex-start" width="100%">
      {children}
    </Flex>
  );
}

export function Refusal({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <Typography textColor="danger600" role="alert">
      {children}
    </Typography>
  );
}

type Discounts = readonly Readonly<{ name: unknown; amount: Money }>[];

/** What is taken off a line, below it. */
export const DiscountsOf = ({ discounts }: { discounts: Discounts }) =>
  discounts.map(({ name, amount }, index) => (
    <Aside key={index}>
      {String(name)}: − {moneyText(amount)}
    </Aside>
  ));
