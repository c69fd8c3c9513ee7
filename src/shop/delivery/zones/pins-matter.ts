import type { Terms } from '../../terms/terms';

/** Whether it changes anything where exactly an address is: some zone is drawn on the map, or some method asks how far it is. */
export const pinsMatter = ({ deliveryZones, deliveryMethods }: Pick<Terms, 'deliveryZones' | 'deliveryMethods'>): boolean =>
  deliveryZones.haveShapes || deliveryMethods.some(({ rules }) => rules.some(({ kind }) => kind === 'delivery.distance'));
