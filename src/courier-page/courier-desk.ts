import { nextToSend, withReports, type Happened, type ProofFile, type Report } from './reports';
import type { Position, ShopApi } from './shop-api';
import type { Storage } from './kept';
import type { Delivery, Failure, Run, Work } from './work';

/** What the page shows. */
export type Desk = Readonly<{
  /** `no_link`: nobody is signed in. `ended`: somebody was, and needs a new link; what they wrote down is kept. */
  is: 'opening' | 'no_link' | 'ended' | 'open' | 'no_storage';
  /** With what the shop has not heard of yet. */
  work: Work | null;
  reports: readonly Report[];
  isAway: boolean;
  /** What the shop said of the last thing that was asked of it. */
  refusal: Readonly<{ code: string; message: string }> | null;
}>;

type Env = Readonly<{
  api: ShopApi;
  storage: () => Promise<Storage>;
  newId: () => string;
  now: () => Date;
  /** One tab at a time. */
  alone: (work: () => Promise<void>) => Promise<void>;
}>;

/**
 * The courier's work on a phone: what is written down is kept at once, shown at once, and sent in order as soon as there is a way. The shop takes
 * each report once, however often it is sent. Of a phone that goes round, everybody sees and sends what is theirs.
 */
export class CourierDesk {
  #desk: Desk = { is: 'opening', work: null, reports: [], isAway: false, refusal: null };
  #known: Work | null = null;
  #session: string | null = null;
  #storage: Storage | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly env: Env) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): Desk => this.#desk;

  /** `token`: of a link that was just opened. */
  async open(token: string | null): Promise<void> {
    try {
      this.#storage = await this.env.storage();
    } catch {
      return this.#show({ is: 'no_storage' });
    }
    this.#session = await this.#storage.session();
    this.#known = await this.#storage.work();
    await this.#showReports();
    if (token !== null && !(await this.#signIn(token))) return;
    if (this.#session === null) return this.#show({ is: this.#desk.reports.length > 0 ? 'ended' : 'no_link' });
    this.#show({ is: this.#known ? 'open' : 'opening' });
    await this.sync();
  }

  /** Sends what waits, then asks how the work stands. */
  async sync(): Promise<void> {
    await this.#followOtherTabs();
    await this.env.alone(() => this.#sendWaiting());
    const session = this.#session;
    if (session === null || this.#desk.is === 'ended') return;
    const answer = await this.env.api.work(session);
    // Somebody signed out while it was asked, or somebody else in.
    if (session !== this.#session || session !== (await this.#storage?.session())) return;
    if (answer.is === 'done') await this.#keep(answer.data);
    this.#heard(answer.is);
    // Without anything kept there is nothing to show until somebody answers.
    if (this.#desk.is === 'opening' && answer.is === 'away') this.#show({ is: 'open' });
  }

  arrive = (stop: string): Promise<void> => this.#report({ kind: 'arrive', stop });
  /** `onKept`: it is written down; without that, what was typed is all there is of it. */
  deliver = (stop: string, delivery: Delivery, files: readonly Omit<ProofFile, 'id'>[], onKept?: () => void): Promise<void> =>
    this.#report({ kind: 'deliver', stop, delivery, files: files.map((file) => ({ ...file, id: null })) }, onKept);
  fail = (stop: string, failure: Failure, onKept?: () => void): Promise<void> => this.#report({ kind: 'fail', stop, failure }, onKept);

  /** What was refused did not happen: it is forgotten, and can be written down anew. */
  async dropRefused(id: string): Promise<void> {
    await this.#storage?.dropReport(id);
    await this.#showReports();
    await this.sync();
  }

  start = (run: string): Promise<void> => this.#ask((session, once) => this.env.api.startRun(session, run, once));
  /** What waits is sent first: what the shop has not heard of would count as not reached. */
  finish = async (run: string): Promise<void> => {
    await this.env.alone(() => this.#sendWaiting());
    if (this.#desk.reports.length === 0) await this.#ask((session, once) => this.env.api.finishRun(session, run, once));
  };

  /** Where the phone is now. What does not arrive is of no use later. */
  async tellPosition(position: Omit<Position, 'at'>): Promise<void> {
    if (this.#session === null) return;
    const answer = await this.env.api.tellPosition(this.#session, { ...position, at: this.env.now().toISOString() });
    this.#heard(answer.is);
  }

  async signOut(): Promise<void> {
    const reports = await this.#ownReports();
    if (this.#session !== null) await this.env.api.signOut(this.#session);
    this.#session = null;
    this.#known = null;
    await Promise.all([this.#storage?.keepSession(null), this.#storage?.keepWork(null)]);
    for (const { id } of reports) await this.#storage?.dropReport(id);
    await this.#showReports();
    this.#show({ is: 'no_link', refusal: null });
  }

  async #signIn(token: string): Promise<boolean> {
    const answer = await this.env.api.signIn(token);
    if (answer.is === 'done') {
      const { session, courier } = answer.data;
      if (this.#known?.courier.id !== courier.id) await this.#handOver(courier);
      this.#session = session;
      await this.#storage?.keepSession(session);
      await this.#showReports();
      return true;
    }
    this.#show({
      is: this.#session === null ? 'no_link' : 'open',
      isAway: answer.is === 'away',
      refusal: answer.is === 'refused' ? answer : null,
    });
    // A link that was opened here before is no reason to stop working.
    return this.#session !== null;
  }

  /** The phone is somebody else's now: what its courier wrote down is sent as theirs, or stays until they are back, and nobody else sees it. */
  async #handOver(courier: Work['courier']): Promise<void> {
    if (this.#session !== null && this.#known !== null) {
      await this.env.alone(() => this.#sendWaiting());
      await this.env.api.signOut(this.#session);
    }
    this.#known = { courier, runs: [] };
    await this.#storage?.keepWork(this.#known);
  }

  /** Another tab may have signed in or out meanwhile. */
  async #followOtherTabs(): Promise<void> {
    const session = (await this.#storage?.session()) ?? null;
    if (session === this.#session) return;
    this.#session = session;
    this.#known = (await this.#storage?.work()) ?? null;
    await this.#showReports();
    this.#show({ is: session === null ? 'no_link' : 'open', refusal: null });
  }

  async #report(what: Happened, onKept?: () => void): Promise<void> {
    if (!this.#known) return;
    const { courier } = this.#known;
    const report: Report = { ...what, id: this.env.newId(), courier: courier.id, at: this.env.now().toISOString(), refused: null };
    this.#show({ refusal: null });
    try {
      await this.#storage?.addReport(report);
    } catch {
      return this.#show({ refusal: { code: 'NO_ROOM', message: '' } });
    }
    onKept?.();
    await this.#showReports();
    await this.sync();
  }

  async #sendWaiting(): Promise<void> {
    // Another tab may have sent some of them, or written down others.
    await this.#showReports();
    for (let report = nextToSend(this.#desk.reports); report && this.#session !== null; report = nextToSend(this.#desk.reports)) {
      const answer = await this.#send(this.#session, report);
      if (answer.is === 'done') await this.#storage?.dropReport(report.id);
      if (answer.is === 'refused')
        await this.#storage?.changeReport({ ...report, refused: { code: answer.code, message: answer.message } });
      this.#heard(answer.is);
      if (answer.is === 'away' || answer.is === 'ended') return;
      if (answer.is === 'done') await this.#keepStop(report);
      await this.#showReports();
    }
  }

  async #send(session: string, report: Report) {
    const { api } = this.env;
    const { at, id } = report;
    if (report.kind === 'arrive') return api.report(session, report, id, { at });
    if (report.kind === 'fail') return api.report(session, report, id, { at, ...report.failure });
    const proof: Record<string, string> = {};
    for (const [index, file] of report.files.entries()) {
      const sent = await api.sendFile(session, report.stop, file.kind, `${id}-${index}`, file.content);
      if (sent.is !== 'done') return sent;
      proof[file.kind] = sent.data.id;
    }
    const { proof: said, ...delivery } = report.delivery;
    const all = { ...said, ...proof };
    return api.report(session, report, id, { at, ...delivery, ...(Object.keys(all).length > 0 ? { proof: all } : {}) });
  }

  async #ask(what: (session: string, once: string) => ReturnType<ShopApi['startRun']>): Promise<void> {
    if (this.#session === null) return;
    const answer = await what(this.#session, this.env.newId());
    this.#heard(answer.is);
    this.#show({ refusal: answer.is === 'refused' ? { code: answer.code, message: answer.message } : null });
    if (answer.is === 'done' || answer.is === 'refused') await this.sync();
  }

  #heard(what: 'done' | 'refused' | 'away' | 'ended'): void {
    this.#show({ isAway: what === 'away', ...(what === 'ended' ? { is: 'ended' as const } : {}) });
  }

  async #keep(work: Work): Promise<void> {
    this.#known = work;
    this.#show({ is: 'open', work: withReports(work, this.#desk.reports) });
    await this.#storage?.keepWork(work);
  }

  /** Between the shop having taken a report and saying so in the list of runs, the stop is not open again. */
  async #keepStop(report: Report): Promise<void> {
    if (!this.#known) return;
    this.#known = withReports(this.#known, [report]);
    await this.#storage?.keepWork(this.#known);
  }

  async #showReports(): Promise<void> {
    const reports = await this.#ownReports();
    this.#show({ reports, work: this.#known && withReports(this.#known, reports) });
  }

  async #ownReports(): Promise<Report[]> {
    const all = (await this.#storage?.reports()) ?? [];
    return all.filter(({ courier }) => courier === this.#known?.courier.id);
  }

  #show(changed: Partial<Desk>): void {
    this.#desk = { ...this.#desk, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

export const openRun = (work: Work): Run | null => work.runs.find(({ state }) => state === 'started') ?? null;
