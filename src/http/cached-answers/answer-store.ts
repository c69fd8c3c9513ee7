import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** An answer everybody is given who asks for the same. */
export type Answer = Readonly<{
  body: Buffer;
  etag: string;
  /** Until when it is right if nothing is changed; in milliseconds. */
  until: number;
  /** The packed bodies that were asked for so far. */
  packed: Map<Encoding, Promise<Buffer>>;
}>;

export const toAnswer = (body: Buffer, until: number, fingerprint = hash('sha1', body, 'base64url')): Answer => ({
  body,
  etag: `"${fingerprint}"`,
  until,
  packed: new Map(),
});

const pack = {
  // Half the time of the best, and a tenth larger than it.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** Made once, for whoever asks first, and kept. */
export function packedAs(answer: Answer, encoding: Encoding): Promise<Buffer> {
  let packed = answer.packed.get(encoding);
  if (!packed) {
    packed = pack[encoding](answer.body);
    answer.packed.set(encoding, packed);
  }
  return packed;
}

type Kept = Readonly<{ answer: Answer; tags: readonly string[]; bytes: number }>;

/**
 * Answers by what was asked, within a bound of memory: those nobody asked for the longest go first. Each goes when one of its tags is
 * told to have changed. What was begun before something changed is not kept: it may have been read before.
 */
export class AnswerStore {
  private readonly kept = new Map<string, Kept>();
  private readonly byTag = new Map<string, Set<string>>();
  private bytes = 0;
  private changes = 0;
  private isOpen = false;
  private readonly asked = { found: 0, missed: 0 };

  constructor(private readonly mostBytes: number) {}

  /** Only while changes are heard of. */
  open(): void {
    this.flush();
    this.isOpen = true;
  }
  close(): void {
    this.isOpen = false;
    this.flush();
  }

  /** Whether it is open. */
  get keeps(): boolean {
    return this.isOpen;
  }

  find(key: string): Answer | null {
    const found = this.kept.get(key);
    if (!found || found.answer.until <= Date.now()) {
      this.asked.missed += 1;
      this.drop(key);
      return null;
    }
    this.asked.found += 1;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.answer;
  }

  /** Answers what keeps the answer that is going to be read now, if nothing changes meanwhile. */
  begin(): (key: string, answer: Answer, tags: readonly string[]) => void {
    const before = this.changes;
    return (key, answer, tags) => {
      if (this.isOpen && this.changes === before) this.keep(key, answer, tags);
    };
  }

  changed(tags: readonly string[]): void {
    this.changes += 1;
    for (const tag of tags) for (const key of [...(this.byTag.get(tag) ?? [])]) this.drop(key);
  }

  flush(): void {
    this.changes += 1;
    this.kept.clear();
    this.byTag.clear();
    this.bytes = 0;
  }

  /** `found` and `missed`: how often one was asked for that was there, and that was not. */
  counts(): Readonly<{ answers: number; bytes: number; found: number; missed: number }> {
    return { answers: this.kept.size, bytes: this.bytes, ...this.asked };
  }

  private keep(key: string, answer: Answer, tags: readonly string[]): void {
    this.drop(key);
    // Packed, it is a fifth or less; both of them, and what the maps need.
    const bytes = Math.ceil(answer.body.byteLength * 1.5) + key.length * 2 + tags.length * 64 + 512;
    if (bytes > this.mostBytes / 16) return;
    this.kept.set(key, { answer, tags, bytes });
    this.bytes += bytes;
    for (const tag of tags) {
      const keys = this.byTag.get(tag);
      if (keys) keys.add(key);
      else this.byTag.set(tag, new Set([key]));
    }
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const found = this.kept.get(key);
    if (!found) return;
    this.kept.delete(key);
    this.bytes -= found.bytes;
    for (const tag of found.tags) {
      const keys = this.byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.byTag.delete(tag);
    }
  }
}
