import type { DemoProduct } from './demo-types';
import { clothing } from './goods/clothing';
import { home } from './goods/home';
import { pantry } from './goods/pantry';
import { paperAndGifts } from './goods/paper-and-gifts';
import { trail } from './goods/trail';

export { demoBrands, importer, makerOf } from './goods/brands';
export { demoCategories } from './goods/categories';

/** Everything Polonyna sells. */
export const demoProducts: readonly DemoProduct[] = [...clothing, ...trail, ...pantry, ...home, ...paperAndGifts];
