import { Box, Flex } from '@strapi/design-system';
import type { PriceEnding } from '../../../domain/pricing/price-ending';
import { AmountField, ChoiceField } from '../../kit/form-fields';
import { Refusal } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import type { OffKind } from './sale-draft';
import type { FormProps } from './form-props';

const kinds: readonly OffKind[] = ['percent', 'amount', 'fixed'];
const endings: readonly PriceEnding[] = ['exact', 'ninety_nine', 'ninety_five', 'ninety', 'whole'];

/** How much is taken off. */
export function OffFields({ draft, errors, choices: { currencies }, type }: FormProps) {
  const text = useText();
  const { off, percent, amounts, ending } = draft;
  const error = errors.off && text(errors.off);
  return (
    <Flex direction={{ initial: 'column', medium: 'row' }} alignItems="flex-start" gap={4}>
      <ChoiceField
        label={text('storekeeper.sale.off')}
        value={off}
        choices={kinds.map((id) => ({ id, name: text(`storekeeper.sale.off.${id}`) }))}
        onChange={(id) => type({ off: kinds.find((kind) => kind === id) ?? off })}
      />
      {off === 'percent' ? (
        <AmountField
          label={text('storekeeper.sale.percent')}
          error={error}
          required
          currency="%"
          value={percent}
          onChange={(value) => type({ percent: value.slice(0, 6) })}
        />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2} width="100%">
          {currencies.map(({ code }) => (
            <AmountField
              key={code}
              label={text(off === 'fixed' ? 'storekeeper.sale.fixedIn' : 'storekeeper.sale.amountIn', { currency: code })}
              currency={code}
              value={amounts[code] ?? ''}
              onChange={(value) => type({ amounts: { ...amounts, [code]: value.slice(0, 16) } })}
            />
          ))}
          <Refusal>{error ?? null}</Refusal>
        </Flex>
      )}
      {off === 'fixed' ? (
        <Box width="100%" />
      ) : (
        <ChoiceField
          label={text('storekeeper.sale.ending')}
          hint={text('storekeeper.sale.ending.hint')}
          value={ending}
          choices={endings.map((id) => ({ id, name: text(`storekeeper.sale.ending.${id}`) }))}
          onChange={(id) => type({ ending: endings.find((one) => one === id) ?? ending })}
        />
      )}
    </Flex>
  );
}
