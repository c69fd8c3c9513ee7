import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Simulated } from '../admin-types';
import { moneyText } from '../money-text';
import { Aside, DiscountsOf, Refusal, Row, Section } from '../summary-parts';
import { taxIncludedIn, Totals } from '../totals';
import { usePreview } from '../use-preview';
import { useShopMoment } from '../use-shop-moment';
import { useText } from '../use-text';
import type { Request } from '../staff-api';

type Line = Simulated['lines'][number];

const Summary = styled.summary`
  cursor: pointer;
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.2rem;
`;

function WhyPrice({ explain }: Pick<Line, 'explain'>) {
  const text = useText();
  return (
    <details>
      <Summary>{text('storekeeper.trial.why')}</Summary>
      <Flex tag="ul" direction="column" alignItems="flex-start" paddingLeft={2}>
        {explain.map(({ list, name, amount, outcome, reason }) => (
          <Typography
            key={`${list} ${amount.amount} ${reason}`}
            tag="li"
            variant="pi"
            fontWeight={outcome === 'chosen' ? 'bold' : 'regular'}
          >
            {`${name}, ${moneyText(amount)}: ${text(reason === null ? 'storekeeper.trial.chosen' : `storekeeper.trial.price.${reason}`)}`}
          </Typography>
        ))}
      </Flex>
    </details>
  );
}

function LineOf({ line }: Readonly<{ line: Line }>) {
  const text = useText();
  return (
    <Box tag="li" width="100%">
      <Row
        label={text('storekeeper.trial.line', { quantity: line.quantity, name: line.name ?? line.sku ?? '' })}
        value={moneyText(line.total)}
        strong
      />
      <Aside>
        {[
          text('storekeeper.trial.each', { price: moneyText(line.unitPrice) }),
          ...(line.compareAt === null ? [] : [text('storekeeper.trial.instead', { price: moneyText(line.compareAt) })]),
          line.priceList.name,
        ].join(' · ')}
      </Aside>
      <DiscountsOf discounts={line.discounts} />
      <WhyPrice explain={line.explain} />
    </Box>
  );
}

function Quoted({ quote, timeZone }: Readonly<{ quote: Simulated; timeZone: string }>) {
  const text = useText();
  const moment = useShopMoment(timeZone);
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
        {quote.lines.map((line) => (
          <LineOf key={line.id} line={line} />
        ))}
      </Flex>
      <Section title={text('storekeeper.trial.applied')}>
        {quote.discounts.length === 0 ? <Aside>{text('storekeeper.trial.applied.none')}</Aside> : null}
        {quote.discounts.map(({ id, name, code, amount }) => (
          <Row key={`${id} ${code}`} label={[name, code].filter(Boolean).join(' · ')} value={`− ${moneyText(amount)}`} />
        ))}
      </Section>
      {quote.notApplied.length === 0 ? null : (
        <Section title={text('storekeeper.trial.notApplied')}>
          {quote.notApplied.map(({ discount, name, code, reason }) => (
            <Typography key={`${discount} ${code}`} variant="pi">
              {`${[name, code].filter(Boolean).join(' · ')}: ${text(`storekeeper.trial.not.${reason}`)}`}
            </Typography>
          ))}
        </Section>
      )}
      <Box width="100%">
        <Totals totals={quote.totals} deliveryName={quote.delivery?.name ?? null} taxIncluded={taxIncludedIn(quote.lines)} />
      </Box>
      {quote.nextChangeAt === null ? null : <Aside>{text('storekeeper.trial.next', { at: moment(quote.nextChangeAt) })}</Aside>}
    </>
  );
}

type Props = Readonly<{ title: string; body: Request<'POST /simulate'>['body'] | null; timeZone: string }>;

/** What the basket costs at a moment, and why. */
export function TrialResult({ title, body, timeZone }: Props) {
  const text = useText();
  const { preview, error } = usePreview('POST /simulate', body === null ? null : { body });
  if (body === null) return null;
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3} flex="1 1 28rem" minWidth={0}>
      <Typography variant="delta" tag="h4">
        {title}
      </Typography>
      <Refusal>{error}</Refusal>
      {preview === null && error === null ? <Loader small>{text('storekeeper.trial.loading')}</Loader> : null}
      {preview === null ? null : <Quoted quote={preview} timeZone={timeZone} />}
    </Flex>
  );
}
