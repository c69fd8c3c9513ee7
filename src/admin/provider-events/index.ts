import type { Room } from '../kit/room';
import { ProviderEventPanel } from './provider-event-panel';

export const providerEvents: Room = { panels: [ProviderEventPanel] };
