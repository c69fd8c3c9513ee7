import type { Room } from '../kit/room';
import { OrderPanel } from './order-panel';

export const orders: Room = { panels: [OrderPanel] };
