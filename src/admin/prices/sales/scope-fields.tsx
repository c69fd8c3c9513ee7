import { Flex, Radio } from '@strapi/design-system';
import { Card } from '../../kit/card';
import { PickField } from '../../kit/pick-field';
import { Refusal } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { ProductPicker } from './product-picker';
import type { FormProps } from './form-props';

/** What is on sale, and what stays out of it. */
export function ScopeFields({ draft, errors, choices, type }: FormProps) {
  const text = useText();
  const { isForAll, products, categories, brands, except } = draft;
  return (
    <Card title={text('storekeeper.sale.scope')} hint={text('storekeeper.sale.scope.hint')}>
      <Radio.Group
        value={isForAll ? 'all' : 'some'}
        aria-label={text('storekeeper.sale.scope')}
        onValueChange={(value: string) => type({ isForAll: value === 'all' })}
      >
        <Radio.Item value="some">{text('storekeeper.sale.scope.some')}</Radio.Item>
        <Radio.Item value="all">{text('storekeeper.sale.scope.all')}</Radio.Item>
      </Radio.Group>
      {isForAll ? null : (
        <>
          <Flex direction={{ initial: 'column', medium: 'row' }} alignItems="flex-start" gap={4}>
            <PickField
              label={text('storekeeper.sale.categories')}
              placeholder={text('storekeeper.sale.pick')}
              choices={choices.categories}
              picked={categories}
              onChange={(picked) => type({ categories: picked })}
            />
            <PickField
              label={text('storekeeper.sale.brands')}
              placeholder={text('storekeeper.sale.pick')}
              choices={choices.brands}
              picked={brands}
              onChange={(picked) => type({ brands: picked })}
            />
          </Flex>
          <ProductPicker label={text('storekeeper.sale.products')} picked={products} onChange={(picked) => type({ products: picked })} />
          <Refusal>{errors.scope ? text(errors.scope) : null}</Refusal>
        </>
      )}
      {isForAll || categories.length > 0 || brands.length > 0 || except.length > 0 ? (
        <ProductPicker label={text('storekeeper.sale.except')} picked={except} onChange={(picked) => type({ except: picked })} />
      ) : null}
    </Card>
  );
}
