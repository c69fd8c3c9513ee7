import type { Room } from '../kit/room';
import { FeedPanel } from './feed-panel';

export const feeds: Room = { panels: [FeedPanel] };
