/** What the endpoints of src/bootstrap/admin-routes.ts answer. Types only: nothing of the server reaches the browser. */
export type { ProductGrid, GridChanges } from '../../shop/pricing/product-grid';
export type { PriceListContents } from '../../shop/pricing/delete-price-list';
export type { CheckResult as Findings } from '../../domain/pricing/finding';
export type { StaffOrderView } from '../../shop/orders/read-order-for-staff';
export type { AbandonReason } from '../../domain/events';
export type { AlertKind } from '../../shop/staff/raise-alert';
export type { Reconciled } from '../../shop/payments/reconcile-payments';
export type { CartView } from '../../shop/cart/cart-view';

export type PanelProps = Readonly<{ model: string; documentId?: string; document?: Readonly<Record<string, unknown>> }>;
export type Panel = Readonly<{ title: string; content: React.ReactNode }> | null;
