import type { Room } from '../kit/room';
import { CartPanel } from './cart-panel';

export const carts: Room = { panels: [CartPanel] };
