import { useState } from 'react';
import { Box, Button, Flex, IconButton, NumberInput, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { CartView } from '../../kit/admin-types';
import { TextField } from '../../kit/form-fields';
import { moneyText } from '../../kit/money-text';
import { Aside, DiscountsOf, Section } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { VariantFinder } from '../../kit/variant-finder';
import type { StaffCart } from './use-staff-cart';

type Line = CartView['lines'][number];

function LineRow({
  line,
  discounts,
  change,
  isBusy,
}: Readonly<{ line: Line; discounts: CartView['discounts'] }> & Pick<StaffCart, 'change' | 'isBusy'>) {
  const text = useText();
  const name = [line.name ?? text('storekeeper.cart.gone'), line.variantName].filter(Boolean).join(', ');
  const names = new Map(discounts.map((discount) => [discount.id, discount.name]));
  return (
    <Flex alignItems="flex-start" gap={3} width="100%">
      <Box flex="1" minWidth={0}>
        <Flex direction="column" alignItems="flex-start">
          <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
          <Aside>
            {[line.sku, line.unitPrice ? moneyText(line.unitPrice) : text('storekeeper.cart.notSold')].filter(Boolean).join(' · ')}
          </Aside>
          <DiscountsOf discounts={line.discounts.map(({ id, amount }) => ({ name: names.get(id), amount }))} />
        </Flex>
      </Box>
      <Box width="9rem">
        <NumberInput
          aria-label={text('storekeeper.phone.quantityOf', { name })}
          value={line.quantity}
          disabled={isBusy}
          onValueChange={(quantity) => {
            if (quantity !== undefined && quantity >= 1 && Number.isInteger(quantity) && quantity !== line.quantity)
              void change([{ op: 'set_quantity', line: line.id, quantity }]);
          }}
        />
      </Box>
      <Typography style={{ whiteSpace: 'nowrap' }}>{moneyText(line.total)}</Typography>
      <IconButton
        label={text('storekeeper.phone.removeNamed', { name })}
        variant="ghost"
        disabled={isBusy}
        onClick={() => void change([{ op: 'remove_line', line: line.id }])}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
}

/** What they want: found by SKU, barcode or name, and put in with one click. */
export function Goods({ cart, change, isBusy }: StaffCart) {
  const text = useText();
  const [code, setCode] = useState('');
  return (
    <Section title={text('storekeeper.phone.goods')}>
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        {cart?.lines.map((line) => (
          <LineRow key={line.id} line={line} discounts={cart.discounts} change={change} isBusy={isBusy} />
        ))}
        <VariantFinder isBusy={isBusy} onAdd={({ id }) => void change([{ op: 'add_line', variant: id, quantity: 1 }])} />
        {cart && cart.lines.length > 0 ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void change([{ op: 'apply_code', code: code.trim() }]).then((isDone) => isDone && setCode(''));
            }}
          >
            <Flex alignItems="flex-end" gap={2}>
              <Box flex="1">
                <TextField label={text('storekeeper.phone.code')} value={code} onChange={(value) => setCode(value.slice(0, 64))} />
              </Box>
              <Button type="submit" variant="tertiary" size="L" disabled={isBusy || code.trim() === ''}>
                {text('storekeeper.phone.applyCode')}
              </Button>
            </Flex>
          </form>
        ) : null}
        {cart?.codes.map((one) => (
          <Flex key={one} justifyContent="space-between">
            <Typography>{one}</Typography>
            <Button variant="ghost" disabled={isBusy} onClick={() => void change([{ op: 'remove_code', code: one }])}>
              {text('storekeeper.phone.removeCode')}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}
