import type { StockView } from '../../../domain/stock/stock-views';
import type { Movement } from '../../kit/admin-types';
import type { TextKey } from '../../texts';

export const viewWords: Readonly<Record<StockView, TextKey>> = {
  all: 'storekeeper.shelf.all',
  low: 'storekeeper.shelf.low',
  out: 'storekeeper.shelf.out',
  held: 'storekeeper.shelf.heldView',
};

export const kindWords: Readonly<Record<Movement['kind'], TextKey>> = {
  receive: 'storekeeper.shelf.kind.receive',
  stocktake: 'storekeeper.shelf.kind.stocktake',
  hold: 'storekeeper.shelf.kind.hold',
  release: 'storekeeper.shelf.kind.release',
  allocate: 'storekeeper.shelf.kind.allocate',
  deallocate: 'storekeeper.shelf.kind.deallocate',
  ship: 'storekeeper.shelf.kind.ship',
  return: 'storekeeper.shelf.kind.return',
  transfer: 'storekeeper.shelf.kind.transfer',
};

export const actorWords: Readonly<Record<string, TextKey>> = {
  customer: 'storekeeper.shelf.by.customer',
  guest: 'storekeeper.shelf.by.guest',
  staff: 'storekeeper.shelf.by.staff',
  courier: 'storekeeper.shelf.by.courier',
  machine: 'storekeeper.shelf.by.machine',
  system: 'storekeeper.shelf.by.system',
};

/** A product with its variant, as one reads it. */
export const nameOf = ({ product, name }: Readonly<{ product: string; name: string }>): string =>
  [product, name].filter((part) => part.trim() !== '').join(', ');

/** `+3`, `−3`, and nothing where nothing changed. */
export const signed = (count: number): string => (count === 0 ? '' : count > 0 ? `+${count}` : `−${-count}`);
