import type { PortRules } from '../registry';
import type { ActivityArchive } from './activity-archive';

// A page waits for it, and does without.
const mostMsOfPage = 5_000;
// Nobody stands there; below what a transaction may be idle for (config/database.ts).
const mostMs = 30_000;

export const activityArchivePort: PortRules<ActivityArchive> = {
  port: 'activity-archive',
  isOnlyOne: true,
  patience: { calls: 5, windowMs: 60_000, restMs: 5_000 },
  isAnswer: () => false,
  guarded: (archive, guard) => ({
    write: (entries) => guard(() => archive.write(entries), AbortSignal.timeout(mostMs)),
    count: (month) => guard(() => archive.count(month), AbortSignal.timeout(mostMs)),
    read: (read) => guard(() => archive.read(read), AbortSignal.timeout(mostMsOfPage)),
    find: (entry) => guard(() => archive.find(entry), AbortSignal.timeout(mostMsOfPage)),
    forget: (userId) => guard(() => archive.forget(userId), AbortSignal.timeout(mostMs)),
    forgetBefore: (month) => guard(() => archive.forgetBefore(month), AbortSignal.timeout(mostMs)),
  }),
};
