/** Where files lie that only some may see, each under a key. What is not there is null, and taking it away does nothing. */
export interface PrivateFiles {
  /** Where an app sends a file of exactly this size and type, by PUT; null where files come through the shop. */
  uploadUrl(key: string, what: Readonly<{ type: string; size: number }>): Promise<string | null>;
  put(key: string, content: Buffer, type: string): Promise<void>;
  /** Null too where it is larger than `most` bytes: it is not read then. */
  get(key: string, most: number): Promise<Buffer | null>;
  /** Where it is read for some minutes by whoever has the address, to be kept under `name`; null where files are read through the shop. */
  readUrl(key: string, what: Readonly<{ type: string; name: string }>): Promise<string | null>;
  remove(key: string): Promise<void>;
}

/** So long an address opens what it is for. */
export const addressSeconds = 300;
