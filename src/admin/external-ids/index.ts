import type { Room } from '../kit/room';
import { ExternalIdsPanel } from './external-ids-panel';

export const externalIds: Room = { panels: [ExternalIdsPanel] };
