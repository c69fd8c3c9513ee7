/** An entry of a timeline, as `GET /me/activity` shows it, and whose it is. `id` names it among those of its customer. */
export type ArchivedEntry = Readonly<{
  id: string;
  userId: number;
  at: Date;
  kind: string;
  by: 'customer' | 'staff' | 'shop';
  subject: Readonly<{ type: string; id: string }> | null;
  details: Readonly<Record<string, unknown>>;
}>;

/** Where a reader is: behind this entry, or, with an empty `id`, before this instant. */
export type ArchivePlace = Readonly<{ at: Date; id: string }>;
export type ArchiveRead = Readonly<{ userId: number; before: ArchivePlace; kinds: readonly string[] | null; limit: number }>;

/**
 * Where months of timelines go that are older than the database keeps them. A month is written `2026-11`, in UTC. A shop has one at most.
 * Everything may be asked again after a crash. Throws an IntegrationError in an outage.
 */
export interface ActivityArchive {
  /** Keeps them for good before it answers. What is there already stays as it is. */
  write(entries: readonly ArchivedEntry[]): Promise<void>;
  /** How many entries of a month there are. */
  count(month: string): Promise<number>;
  /** Entries of a customer by `at`, then `id`, the last first; of some kinds only, where `kinds` names them. */
  read(read: ArchiveRead): Promise<readonly ArchivedEntry[]>;
  /** Where an entry of a customer stands; null where it is not there. */
  find(entry: Readonly<{ userId: number; id: string }>): Promise<ArchivePlace | null>;
  /** Takes away all of a customer. */
  forget(userId: number): Promise<void>;
  /** Takes away all months before this one. */
  forgetBefore(month: string): Promise<void>;
}
