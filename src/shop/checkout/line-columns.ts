import { chosenIn, ownChoices } from '../../domain/catalogue/options';
import type { PricedLine } from '../../domain/cart/basket';
import type { LineOptions } from '../../domain/cart/cart';
import type { VariantFacts } from '../catalog/variant-facts';

type Of = Readonly<{ variant: VariantFacts | undefined; chosen: LineOptions; language: string }>;

/** A line as an order keeps it: copies of everything it was computed from. `chosen`: what the customer wrote to it. */
export function lineColumns(line: PricedLine, { variant, chosen, language }: Of) {
  if (!variant) throw new Error(`Line ${line.id} was priced without its variant`);
  return {
    variant_id: variant.rowId,
    line_id: line.id,
    variant_document_id: line.variantId,
    product_document_id: variant.productId,
    sku: variant.sku,
    name: `${variant.productName}, ${variant.name}`,
    options: [...variant.options.map((value) => chosenIn(value, language)), ...ownChoices(chosen)],
    quantity: line.quantity,
    unit_price_minor: line.unitPrice,
    compare_at_minor: line.price.compareAt,
    tax_included: line.tax.included,
    price_list_document_id: line.price.listId,
    subtotal_minor: line.subtotal,
    discount_minor: line.discounts.reduce((sum, { amount }) => sum + amount, 0),
    tax_minor: line.tax.amount,
    tax_basis_points: line.tax.basisPoints,
    tax_name: line.tax.name,
    total_minor: line.total,
    discounts: line.discounts,
    per_unit_total: line.perUnitTotal,
    weight_grams: variant.weightGrams,
    cancelled_quantity: 0,
    cancelled_refunded_quantity: 0,
    fulfilled_quantity: 0,
    returned_quantity: 0,
    refunded_quantity: 0,
    refunded_minor: 0,
  };
}
