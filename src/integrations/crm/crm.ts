import type { CrmKind, CrmMapping } from '../../domain/crm/mapping';

export type { CrmKind, CrmMapping };

/** What a record says, by the CRM's own names of its fields. An empty text takes away what stood there. */
export type CrmFields = Readonly<Record<string, string>>;

/** `id` is the shop's and never changes; `remoteId` the CRM's, where the shop has put it there before. */
export type CrmRecord = Readonly<{ id: string; remoteId: string | null; fields: CrmFields }>;
export type CrmContact = CrmRecord;
/**
 * `contact`: who ordered, as it was put before; null where nobody is known. `isForgotten`: who ordered is deleted, and all that says who it was has to
 * go from it.
 */
export type CrmOrder = CrmRecord & Readonly<{ contact: CrmRecord | null; isForgotten?: boolean; lines: readonly CrmRecord[] }>;

/**
 * What became of a record. `kept`: it stands there now; `lines` are the CRM's ids of an order's lines, by the shop's. `refused`: for good, by
 * what the CRM asks of its records or by rules of the company's own. `taken`: the CRM knows this person as another record. `gone`: there is no
 * record of this `remoteId` any more, or, with `contact`, none of who ordered. `later`: try this one again, no sooner than `afterMs`.
 */
export type CrmOutcome =
  | Readonly<{ is: 'kept'; remoteId: string; lines?: Readonly<Record<string, string>> }>
  | Readonly<{ is: 'refused'; because: string }>
  | Readonly<{ is: 'later'; because: string; afterMs?: number }>
  | Readonly<{ is: 'taken'; remoteId: string; because: string }>
  | Readonly<{ is: 'gone'; contact?: true }>;

/** A field the CRM has. `values`: what it can be, where it is one of a list. */
export type CrmField = Readonly<{
  name: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'choice';
  isReadOnly: boolean;
  values: readonly Readonly<{ value: string; label: string }>[];
}>;

/** How the shop calls. `turn` is waited for before each request: it throws CrmBusy where that would take too long. */
export type CrmCall = Readonly<{ signal: AbortSignal; turn: () => Promise<void> }>;

/** What a CRM sends the shop when something was changed there. `url` is the whole address it was sent to, as the sender knows it. */
export type CrmNotice = Readonly<{
  method: string;
  url: string;
  body: string;
  headers: Readonly<Record<string, string | undefined>>;
  now: Date;
}>;

/** A person as they stand there. A field it has no more is left out; one that is empty is ''. `changedAt`: null where it does not say. */
export type CrmFound = Readonly<{ fields: CrmFields; changedAt: Date | null }>;

/** How an order stands there: in the CRM's own word, and as its people read it. */
export type CrmStatus = Readonly<{ status: string; label: string; changedAt: Date }>;
/** What a notice is of. `status`: of an order, where the notice itself says it and cannot be asked about. */
export type CrmHint = Readonly<{ kind: 'contact' | 'order'; remoteId: string; status?: CrmStatus }>;

/** Where the shop keeps its customers and orders for those who sell and serve: a CRM. A plugin adds one under another name. */
export interface Crm {
  /** How many requests it takes in which time, of all instances of the shop together. */
  readonly allowance: Readonly<{ requests: number; seconds: number }>;
  /** How many records are handed over in one call at most. */
  readonly mostAtOnce: number;
  /** What is written where, as long as staff say nothing else. */
  readonly mapping: CrmMapping;
  /** Whether it takes fields of any name, and not those alone that it tells. */
  readonly takesAnyField?: true;
  /** Whether people are records of their own there; else they stand in their orders. */
  readonly hasContacts: boolean;
  /** The fields it has for a kind now. */
  readFields(kind: CrmKind, call: CrmCall): Promise<readonly CrmField[]>;
  /**
   * Puts them there, or what changed of them. Answers for each, in their order. The same may be put twice, after a crash, and is one record then.
   * Throws CrmBusy where the CRM wants to be left alone for a while, and an IntegrationError where none of them was taken: `retryable` where it
   * is worth another try, else because of how the shop is set up.
   */
  putContacts(contacts: readonly CrmContact[], call: CrmCall): Promise<readonly CrmOutcome[]>;
  putOrders(orders: readonly CrmOrder[], call: CrmCall): Promise<readonly CrmOutcome[]>;
  /**
   * Takes away all it keeps of a person, for good; by the shop's id, where the shop does not know what became of them there. Who is not there is
   * gone already. Throws as above.
   */
  forgetContact(contact: Readonly<{ id: string; remoteId: string | null }>, call: CrmCall): Promise<void>;
  /** Where it tells what was changed there; left out where it does not, or is not set up to. */
  readonly notices?: Readonly<{
    /** It signs nothing: who sends is known by a key of the shop's in the address, and what is sent is believed in nothing but its id. */
    readonly isUnsigned?: true;
    /** Which records were changed, by their ids there: a hint and nothing more. Throws NoticeRefused where it was not the CRM that sent it. */
    parse(notice: CrmNotice): readonly CrmHint[];
    /** A person as they stand there now; null where there is nobody. Left out where people do not come back. Throws as above. */
    readContact?(remoteId: string, names: readonly string[], call: CrmCall): Promise<CrmFound | null>;
    /** How an order stands there now; null where there is none. Throws as above. */
    readStatus?(remoteId: string, call: CrmCall): Promise<CrmStatus | null>;
    /** Which field of an order says it, where it is one the shop may write too. */
    readonly statusField?: string;
  }>;
}

/** A notice that is forged, too old, or makes no sense. Its message is shown to the sender. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused';
}
export const isNoticeRefused = (error: unknown): error is NoticeRefused => error instanceof Error && error.name === 'NoticeRefused';

/** The CRM takes no more for now: nothing was done that is not told. Asked again after `afterMs`. */
export class CrmBusy extends Error {
  override readonly name = 'CrmBusy';
  constructor(
    readonly because: string,
    readonly afterMs: number,
  ) {
    super(because);
  }
}

// Not `instanceof`: a plugin may bring its own copy of this class into the process.
export const isCrmBusy = (error: unknown): error is CrmBusy => error instanceof Error && error.name === 'CrmBusy';

/**
 * Records one after another. Where the CRM takes no more in between, those that are left are put later; at the first, none was taken.
 */
export async function untilBusy<Each>(
  records: readonly Each[],
  put: (record: Each, index: number) => Promise<CrmOutcome>,
): Promise<CrmOutcome[]> {
  const outcomes: CrmOutcome[] = [];
  for (const [index, record] of records.entries()) {
    try {
      outcomes.push(await put(record, index));
    } catch (error) {
      if (!isCrmBusy(error) || outcomes.every(({ is }) => is === 'later')) throw error;
      const { because, afterMs } = error;
      return [...outcomes, ...records.slice(index).map((): CrmOutcome => ({ is: 'later', because, afterMs }))];
    }
  }
  return outcomes;
}
