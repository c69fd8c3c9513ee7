import type { deliveryEn } from './texts.en';

export const deliveryUk: Record<keyof typeof deliveryEn, string> = {
  'storekeeper.deliveryKind.flat_rate': 'Доставка',
  'storekeeper.deliveryKind.pickup': 'Самовивіз',
};
