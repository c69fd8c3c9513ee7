import { settle, type ConflictRule } from './conflict';
import type { MappedField } from './mapping';

/** What of a customer may be changed in a CRM: never what opens an account. */
export const incomingFields = ['firstName', 'lastName', 'marketingEmail', 'marketingSms', 'marketingPush'] as const;
export type IncomingField = (typeof incomingFields)[number];
/** What opens an account: whoever may write in the CRM would be let into it. That it is another one there is said, and it stays. */
export const guardedFields = ['email', 'phone'] as const;
export type GuardedField = (typeof guardedFields)[number];
const consents: ReadonlySet<string> = new Set(['marketingEmail', 'marketingSms', 'marketingPush']);
const longestName = 100;

type Asked = Readonly<{
  mapped: readonly MappedField[];
  /** What the shop says, by its fields; what it would write, and the CRM says, by the fields there. */
  facts: Readonly<Record<string, string>>;
  written: Readonly<Record<string, string>>;
  theirs: Readonly<Record<string, string>>;
  /** Whether what the shop put there last was this. */
  wasPut: (field: string, value: string) => boolean;
  ourTime: number;
  theirTime: number;
  rule: ConflictRule;
}>;

export type Settled = Readonly<{
  changes: Readonly<Partial<Record<IncomingField, string>>>;
  conflicts: readonly Readonly<{ field: IncomingField | GuardedField; ours: string; theirs: string; kept: 'shop' | 'crm' }>[];
  /** Whether the CRM has to be told what the shop says. */
  isToPut: boolean;
}>;

/**
 * What of a person comes in from the CRM. A consent that was taken back there is taken back, whoever else is right: nobody is written to who said no
 * somewhere. What the CRM says and the shop has no word for, or cannot be a name, stays there.
 */
export function settleContact({ mapped, facts, written, theirs, wasPut, ourTime, theirTime, rule }: Asked): Settled {
  const changes: Partial<Record<IncomingField, string>> = {};
  const conflicts: Settled['conflicts'][number][] = [];
  let isToPut = false;
  for (const { from, to, values } of mapped) {
    const guarded = guardedFields.find((each) => each === from);
    const [own, there] = [written[to], theirs[to]];
    if (guarded && own !== undefined && there !== undefined && own !== there && !wasPut(to, there))
      conflicts.push({ field: guarded, ours: facts[guarded] ?? '', theirs: there, kept: 'shop' });
    const field = incomingFields.find((each) => each === from);
    const [ours, said] = [written[to], theirs[to]];
    if (!field || ours === undefined || said === undefined) continue;
    const value = wordOf(field, said, values);
    const put = wasPut(to, said) ? said : wasPut(to, ours) ? ours : null;
    const settled = settle({ ours, theirs: said, put, ourTime, theirTime }, rule);
    if (settled.is === 'same' || settled.is === 'waits' || value === null) continue;
    const kept = consents.has(field) && value === 'false' ? 'crm' : settled.is;
    if (settled.isConflict) conflicts.push({ field, ours: facts[field] ?? '', theirs: value, kept });
    if (kept === 'crm') changes[field] = value;
    else isToPut = true;
  }
  return { changes, conflicts, isToPut };
}

/** What the shop calls it; null where it has no such word. */
function wordOf(field: IncomingField, said: string, values: MappedField['values']): string | null {
  const words = values ? Object.entries(values).flatMap(([word, there]) => (there === said ? [word] : [])) : [said];
  const [word] = words;
  if (word === undefined || words.length > 1) return null;
  if (consents.has(field)) return word === 'true' || word === 'false' ? word : null;
  const name = word.trim();
  return name.length <= longestName && !/\p{Cc}/u.test(name) ? name : null;
}
