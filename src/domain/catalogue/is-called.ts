import { comparableSku } from './comparable-sku';

// A scanner may read twelve digits where the shop wrote thirteen.
const digitsOf = (barcode: string): string | null => (/^\d{8,14}$/.test(barcode) ? barcode.padStart(14, '0') : null);

/** Whether what was scanned or typed is the SKU of this variant, or its barcode. */
export function isCalled({ sku, barcode }: Readonly<{ sku: string; barcode: string | null }>, code: string): boolean {
  if (comparableSku(code) === '') return false;
  if (comparableSku(sku) === comparableSku(code)) return true;
  if (barcode === null) return false;
  const digits = digitsOf(code.trim());
  return digits === null ? barcode.toLowerCase() === code.trim().toLowerCase() : digitsOf(barcode) === digits;
}
