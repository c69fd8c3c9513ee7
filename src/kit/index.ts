/**
 * What plugins are written with, as `storekeeper/kit`: docs/extending.md shows how. What is exported here stays; what is not, may change
 * with any release.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError, type RefusalCode } from '../domain/domain-error';
import type { Endpoint } from '../http/endpoint';
import type { AppArea, AppHandlers } from '../http/plugin-area';
import { staffArea as ownStaffArea, type StaffArea, type StaffEndpoint, type StaffHandlers } from '../http/staff-endpoint';
import { raiseAlert as raiseOwnAlert, type Alert } from '../shop/staff/raise-alert';

export { z } from 'zod';
export { commerce, type Commerce, type ContentRule, type KindName, type PortName } from './commerce';

// Money: whole numbers of the smallest unit of a currency.
export { allocate, percentOf, isCurrency, type Currency, type Minor, type Money } from '../domain/money/money';

// Effects and conditions of discounts.
export {
  amountOffLine,
  amountOffLines,
  amountOffPicked,
  amountOffUnits,
  noDiscount,
  ofDelivery,
  ofLines,
  type DiscountAmount,
  type LineDiscountAmount,
  type PickedUnits,
} from '../domain/promotions/discount-amount';
export { byUnitPrice, pickFirst, pickUnits } from '../domain/promotions/unit-pool';
export { checkAmounts, checkChoice, checkPercent, checkQuantity } from '../domain/promotions/check-amounts';
export { amountIn } from '../domain/promotions/effect-rule';
export { countUnits, sumLeft, type DiscountContext, type RemainingBasket, type RemainingLine } from '../domain/promotions/remaining-basket';
export { refusal, warning, type Remark } from '../domain/pricing/finding';
export type { NotAppliedReason, Targets } from '../domain/promotions/discount';
export type { AddedCondition, AddedEffect, Balance, TakenBalance } from '../shop/promotions/discount-kinds';
export type { ParametersForm, StoredParameters } from '../shop/parameters-form';
export { amountsField, storedAmounts, storedTargets, targetsField, targetsPopulate } from '../shop/promotions/stored-parameters';

// Papers, and mails about orders.
export type { PaperWords } from '../domain/papers/words.en';
export type { AutomaticMessage } from '../domain/messages/automatic-messages';
export type { MessageWords } from '../domain/messages/words.en';
export type { NotificationWords } from '../domain/notifications/words.en';
export type { OrderMailWords } from '../domain/mails/words.en';

// Rules of delivery methods.
export type { DeliveredLine, DeliveryDecision, DeliveryFacts, DeliveryPlace, ReasonParams } from '../domain/delivery/delivery-rule';
export type { AddedDeliveryRule } from '../shop/delivery/delivery-rule-kinds';

// Neighbours: a port each, with its promises.
export { defineAdapter, type Adapter } from '../integrations/adapter';
export { IntegrationError, isIntegrationError } from '../integrations/integration-error';
export { readJson } from '../integrations/read-answer';
export * from '../integrations/payments/payment-provider';
export { paymentProviderPromises, type ProviderWorld } from '../integrations/payments/payment-provider.promises';
export type { Identity, IdentityProvider, Presented, Verification } from '../integrations/identity/identity-provider';
export {
  identityProviderPromises,
  type CredentialFlaw,
  type IdentityWorld,
  type Person,
} from '../integrations/identity/identity-provider.promises';
export { openIdProvider, type OpenIdAlgorithm, type OpenIdSettings } from '../integrations/identity/open-id-provider';
export { startOpenIdDouble, type OpenIdDouble } from '../integrations/identity/open-id-double';
export type {
  Carrier,
  CarrierPoint,
  Label,
  LabelOrder,
  Parcel,
  ParcelRecipient,
  ParcelStatus,
  PointsPage,
  TrackedParcel,
} from '../integrations/carriers/carrier';
export { carrierPromises, type CarrierWorld } from '../integrations/carriers/carrier.promises';
export { carrierPointsPromises, type CarrierPointsWorld } from '../integrations/carriers/carrier-points.promises';
export { carrierLabelsPromises, type CarrierLabelsWorld } from '../integrations/carriers/carrier-labels.promises';
export { isMessageRefused, MessageRefused } from '../integrations/website/website';
export type { Acceptance, OrderToAccept, Website, WebsiteMessage, WebsiteOrder } from '../integrations/website/website';
export type { Sms, SmsSender } from '../integrations/sms/sms-sender';
export type { Push, PushOutcome, PushSender } from '../integrations/push/push-sender';
export { CrmBusy, untilBusy } from '../integrations/crm/crm';
export type { Crm, CrmCall, CrmContact, CrmField, CrmKind, CrmMapping, CrmOrder, CrmOutcome } from '../integrations/crm/crm';
export { crmPromises, type CrmWorld } from '../integrations/crm/crm.promises';
export type { AnalyticsSink, SinkEvent, SinkOutcome } from '../integrations/analytics/analytics-sink';
export { analyticsPromises, type AnalyticsWorld } from '../integrations/analytics/analytics-sink.promises';
export type { MapsCall } from '../domain/maps/maps-calls';
export { mostElements, mostStops } from '../integrations/maps/maps';
export type {
  Autocomplete,
  Maps,
  MapsPrices,
  Place,
  PlaceAddress,
  Point,
  Route,
  Suggestion,
  Way,
  WrittenAddress,
} from '../integrations/maps/maps';
export { mapsPromises, type MapsWorld } from '../integrations/maps/maps.promises';
export type { Mail, MailSender } from '../integrations/mail/mail-sender';

// Events, and jobs on them.
export type { EventType, PayloadOf } from '../domain/events';
export type { RecordedEvent } from '../jobs/job';

// Endpoints.
export type { Endpoint } from '../http/endpoint';
export type { AppArea, AppHandlers, AppRequest, PluginArea } from '../http/plugin-area';
export type { StaffRequest } from '../http/staff-endpoint';

/** An endpoint for staff as a plugin declares it. `action`: of its own actions, `api::loyalty.see`. */
export type PluginStaffEndpoint = Omit<StaffEndpoint, 'action' | 'refusals' | 'tag'> &
  Readonly<{ action: string; refusals?: readonly string[] }>;
/** An endpoint for apps as a plugin declares it. */
export type PluginAppEndpoint = Omit<Endpoint, 'refusals' | 'tag'> & Readonly<{ refusals?: readonly string[] }>;
type Own<E, Of> = Omit<E, 'action' | 'refusals' | 'tag'> & Pick<Of, Extract<keyof Of, 'action' | 'refusals' | 'tag'>>;
type OwnContract<T, Of> = { readonly [K in keyof T]: Own<T[K], Of> & Of };

/** Endpoints for apps with what answers them: below `/api/<plugin>`. Answers what its response says, or it does not compile. */
export const appArea = <const T extends Readonly<Record<string, PluginAppEndpoint>>>(
  contract: T,
  handlers: AppHandlers<OwnContract<T, Endpoint>>,
): AppArea => ({
  contract: contract as unknown as AppArea['contract'],
  handle: (name, strapi, request) => handlerOf(handlers, name)(strapi, request),
});

/** Endpoints for staff: below `/storekeeper/<plugin>`, and for machines below `/api/staff/<plugin>`. */
export const staffArea = <const T extends Readonly<Record<string, PluginStaffEndpoint>>>(
  contract: T,
  handlers: StaffHandlers<OwnContract<T, StaffEndpoint>>,
): StaffArea => ownStaffArea(contract as unknown as StaffArea['contract'], handlers as never);

type Handler = (strapi: Core.Strapi, request: unknown) => Promise<unknown>;
function handlerOf(handlers: object, name: string): Handler {
  // Checked against the contract of this very name by the route.
  const handler = (handlers as Readonly<Record<string, Handler | undefined>>)[name];
  if (!handler) throw new Error(`Nothing answers the endpoint ${name}`);
  return handler;
}

// What was sold, by day, product and discount: docs/decisions/0036-sales-figures.md says what counts as what.
export { dayAt, daysAfter, lastDays, type Day } from '../domain/sales/shop-days';
export {
  readSales,
  type SalesFigures,
  type SalesOfDay,
  type SalesPeriod,
  type SoldProduct,
  type UsedDiscount,
} from '../shop/sales/read-sales';

// For tests.
export { tryCondition, tryDeliveryRule, tryEffect, tryEndpoint, type TriedBasket, type TriedDelivery } from './trying';

// What customers are told in the app and on their phones, once for each kind and `about`; kinds of a plugin begin with its name.
export { notify, type Notification } from '../shop/notifications/notify';

// What brings customers back who agreed to that, in words of staff, once for each kind and `about`: kinds are added with `shop.messages`.
export { tellMessages, type MessageTo } from '../shop/messages/tell-messages';

// Rows a plugin writes itself.
export { newDocumentId, strapiColumns as rowColumns } from '../shop/document-id';
/** int8 arrives as text, because it may be larger than a number holds exactly; throws where it is. */
export { toMinor as toWhole } from '../shop/rows';
export { markCommittedOnce } from '../shop/mark-committed-once';

/** A refusal with a code of the plugin's, or of the shop's: thrown, it is answered with the status of its code. */
export const refuse = (code: string, message: string, details?: Readonly<Record<string, unknown>>): DomainError =>
  new DomainError(code as RefusalCode, message, details);

/** Tells staff, once, that something needs a person. `kind` is one the plugin added. */
export const raiseAlert = (trx: Knex.Transaction, alert: Omit<Alert, 'kind'> & Readonly<{ kind: string }>): Promise<void> =>
  raiseOwnAlert(trx, alert as Alert);
