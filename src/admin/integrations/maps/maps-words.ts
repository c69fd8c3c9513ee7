import type { TextKey } from '../../texts';
import type { CallUsage, LimitField } from './limits-draft';

/** What the map is asked. */
export const callWords: Readonly<Record<CallUsage['call'], TextKey>> = {
  autocomplete: 'storekeeper.maps.call.autocomplete',
  place: 'storekeeper.maps.call.place',
  geocode: 'storekeeper.maps.call.geocode',
  reverse: 'storekeeper.maps.call.reverse',
  time_zone: 'storekeeper.maps.call.time_zone',
  route: 'storekeeper.maps.call.route',
  matrix: 'storekeeper.maps.call.matrix',
};

export const fieldWords: Readonly<Record<LimitField, TextKey>> = {
  price: 'storekeeper.maps.price',
  mostADay: 'storekeeper.maps.mostADay',
  mostAMonth: 'storekeeper.maps.mostAMonth',
};

/** What is wrong with what was typed. */
export const wrongWords: Readonly<Record<LimitField, TextKey>> = {
  price: 'storekeeper.maps.wrongPrice',
  mostADay: 'storekeeper.maps.wrongCount',
  mostAMonth: 'storekeeper.maps.wrongCount',
};
