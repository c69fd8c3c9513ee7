import type { Answer, Request } from './staff-api';

/** What the endpoints for staff answer, by their contracts. Types only: nothing of the server reaches the browser. */
export type StaffOrderView = Answer<'GET /orders/:id'>;
export type FoundOrder = Answer<'GET /order-search'>['orders'][number];
export type FoundProduct = Answer<'GET /product-search'>['products'][number];
export type FoundStock = Answer<'GET /stock-search'>['stock'][number];
export type FoundByCode = Answer<'GET /stock-codes'>[number];
export type StocktakeHead = Answer<'GET /stocktakes'>['stocktakes'][number];
export type Stocktake = Answer<'GET /stocktakes/:id'>;
export type StocktakeLine = Answer<'POST /stocktakes/:id/scan'>;
export type Movement = Answer<'GET /stock-movements'>['movements'][number];
export type ProductDesk = Answer<'GET /product-desks/:id'>;
export type SaleView = Answer<'GET /sales/:id'>['sale'];
export type SaleChoices = Answer<'GET /sale-choices'>;
export type SentSale = Request<'POST /sales/preview'>['body']['sale'];
export type SalePreview = Answer<'POST /sales/preview'>;
export type SimulatorChoices = Answer<'GET /simulator-choices'>;
export type Simulated = Answer<'POST /simulate'>;
export type PriceCalendar = Answer<'GET /price-calendar'>;
export type BulkChange = Answer<'GET /bulk-changes/:id'>;
export type BulkRow = Answer<'GET /bulk-changes/:id/rows'>['rows'][number];
export type BulkChoices = Answer<'GET /bulk-choices'>;
export type ProductGrid = Answer<'GET /products/:id/grid'>;
export type PriceListContents = Answer<'GET /price-lists/:id/contents'>;
export type Reconciled = Answer<'POST /payments/reconcile'>;
export type GridChanges = Request<'PUT /products/:id/grid'>['body'];
export type CartView = Answer<'GET /carts/:id'>;
export type LeftCart = Answer<'GET /left-carts'>['carts'][number];
export type FoundCustomer = Answer<'GET /customers'>['customers'][number];
export type StaffCustomer = Answer<'GET /customers/:id'>;
export type CustomerChoices = Answer<'GET /customer-choices'>;
export type { AbandonReason } from '../../domain/events';
export type { AlertKind } from '../../shop/staff/raise-alert';

export type PanelProps = Readonly<{ model: string; documentId?: string; document?: Readonly<Record<string, unknown>> }>;
export type Panel = Readonly<{ title: string; content: React.ReactNode }> | null;
