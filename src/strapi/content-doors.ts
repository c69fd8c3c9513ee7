import type { UID } from '@strapi/strapi';
import type { AggregateType } from '../domain/events';
import { ownKeyOf } from '../shop/content/own-keys';

export type Action = 'find' | 'findOne' | 'create' | 'update' | 'delete';
/**
 * `below`: where the path without it is a door for apps. `since`: what its events happen to, where the list can be read on from one.
 */
export type ContentDoor = Readonly<{ may: readonly Action[]; below?: string; since?: AggregateType }>;

const write: ContentDoor = { may: ['find', 'findOne', 'create', 'update', 'delete'] };
const read: ContentDoor = { may: ['find', 'findOne'] };

/**
 * The content machines read and write by Strapi's generated endpoints, with an API token and its scopes. Of it, everybody may read
 * what permissions.ts grants. What is saved passes the same checks as in the panel, and is told as the same events.
 */
export const contentDoors = {
  'api::catalog.product': write,
  'api::catalog.variant': write,
  'api::catalog.option': write,
  'api::catalog.option-value': write,
  'api::catalog.category': write,
  'api::catalog.brand': write,
  'api::catalog.economic-operator': write,
  'api::catalog.synonym': write,
  'api::catalog.pinned-search': write,
  'api::pricing.price-list': write,
  'api::pricing.price': write,
  'api::pricing.customer-group': write,
  'api::pricing.tax-category': write,
  'api::pricing.tax-rate': write,
  'api::promotion.discount': write,
  'api::promotion.discount-code': write,
  'api::promotion.discount-redemption': read,
  'api::inventory.stock-location': write,
  'api::inventory.stock-level': read,
  'api::inventory.stock-movement': read,
  'api::delivery.delivery-method': write,
  'api::delivery.delivery-zone': write,
  'api::delivery.delivery-slot': write,
  'api::store.home-section': write,
  'api::store.feature-flag': write,
  'api::store.legal-text': write,
  // One order is read as staff read it, with everything that belongs to it.
  'api::order.order': { may: ['find'], below: '/staff', since: 'order' },
  'api::order.order-line': read,
  'api::order.shipment': read,
  'api::payment.payment': read,
} as const satisfies Partial<Record<UID.ContentType, ContentDoor>>;

export const allContentDoors = Object.entries<ContentDoor>(contentDoors) as [keyof typeof contentDoors, ContentDoor][];

/** How the path of an entry ends that is not named by its document id. Two parts more than one, so no document id is mistaken for it. */
export function namesOf(uid: string): string[] {
  const key = ownKeyOf(uid)?.name;
  return [...(key ? [`/by/${key}/:${key}`] : []), '/by/external-id/:source/:externalId'];
}
