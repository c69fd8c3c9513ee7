import { Divider, Flex, Loader, Typography } from '@strapi/design-system';
import type { CartView, Panel, PanelProps } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Aside, DiscountsOf, Refusal, Row, Section, Stack } from '../kit/summary-parts';
import { taxIncludedIn, Totals } from '../kit/totals';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { StateBadge } from '../kit/state-badge';

function Lines({ lines, discounts: all }: Pick<CartView, 'lines' | 'discounts'>) {
  const text = useText();
  // A line says how much it gets off by which discount; the cart says what they are called.
  const names = new Map(all.map(({ id, name }) => [id, name]));
  if (lines.length === 0) return <Typography>{text('storekeeper.cart.empty')}</Typography>;
  return lines.map(({ id, name, variantName, sku, quantity, unitPrice, discounts, total }) => (
    <Stack key={id}>
      <Row
        label={`${quantity} × ${[name ?? text('storekeeper.cart.gone'), variantName].filter(Boolean).join(', ')}`}
        value={unitPrice ? moneyText(total) : '–'}
      />
      {sku ? <Aside>{sku}</Aside> : null}
      <DiscountsOf discounts={discounts.map(({ id: discount, amount }) => ({ name: names.get(discount), amount }))} />
      {unitPrice ? null : <Aside>{text('storekeeper.cart.notSold')}</Aside>}
    </Stack>
  ));
}

/** The codes the customer typed, and whether they do something. */
function Codes({ codes, notApplied }: Pick<CartView, 'codes' | 'notApplied'>) {
  const text = useText();
  const idle = new Set(notApplied.map(({ code }) => code));
  if (codes.length === 0) return null;
  return (
    <Section title={text('storekeeper.cart.codes')}>
      {codes.map((code) => (
        <Flex key={code} justifyContent="space-between" gap={2} width="100%">
          <Typography>{code}</Typography>
          <StateBadge variant={idle.has(code) ? 'warning' : 'success'}>
            {text(idle.has(code) ? 'storekeeper.cart.codeIdle' : 'storekeeper.cart.codeUsed')}
          </StateBadge>
        </Flex>
      ))}
    </Section>
  );
}

function Missing({ status, requirements }: Pick<CartView, 'status' | 'requirements'>) {
  const text = useText();
  if (status !== 'active') return null;
  return (
    <Section title={text('storekeeper.cart.missing')}>
      {requirements.length === 0 ? <Typography textColor="success700">{text('storekeeper.cart.ready')}</Typography> : null}
      {requirements.map(({ code, field, message }) => (
        <Typography key={`${code}${field}`} textColor="warning700">
          {message}
        </Typography>
      ))}
    </Section>
  );
}

/** What is in it, what it comes to now, and what keeps the customer from checking out. */
export function CartSummary({ cart }: Readonly<{ cart: CartView }>) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <Lines lines={cart.lines} discounts={cart.discounts} />
      <Divider width="100%" />
      <Totals totals={cart.totals} deliveryName={cart.delivery?.name ?? null} taxIncluded={taxIncludedIn(cart.lines)} />
      <Codes {...cart} />
      <Missing {...cart} />
    </Flex>
  );
}

function LoadedCart({ documentId }: { documentId: string }) {
  const text = useText();
  const { data: cart, error } = useResource('GET /carts/:id', { params: { id: documentId } });
  if (error) return <Refusal>{error}</Refusal>;
  return cart ? <CartSummary cart={cart} /> : <Loader small>{text('storekeeper.cart.loading')}</Loader>;
}

/** On a cart: what is in it, what it comes to now, and what keeps the customer from checking out. */
export function CartPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayRead = useMay('api::carts.read');
  if (model !== 'api::cart.cart' || !documentId || !mayRead) return null;
  return { title: text('storekeeper.cart.title'), content: <LoadedCart key={documentId} documentId={documentId} /> };
}
