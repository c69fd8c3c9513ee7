import type { Room } from '../kit/room';
import { ConflictPanel } from './conflict-panel';
import { OthersHerePanel } from './others-here';

export const twoPeople: Room = { panels: [ConflictPanel, OthersHerePanel] };
