import type { Adapter } from '../adapter';
import type { ActivityArchive } from './activity-archive';
import { mongodb } from './mongodb';

/** Every store that old months of timelines can move to: its folder, and its line here. */
export const activityArchiveAdapters: readonly Adapter<ActivityArchive>[] = [mongodb];
