import type { Room } from '../kit/room';
import { PicturesPanel } from './pictures-panel';

/** What is seen on the pictures of an entry, in each language. */
export const pictures: Room = { panels: [PicturesPanel] };
