/**
 * All the client may use of the machine it runs on, beside ES2020: what React Native, browsers and Node have in common. It is compiled
 * with nothing else, so that what only one of them has does not compile.
 */
interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
interface Blob {
  readonly size: number;
  readonly type: string;
}
interface Response {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  blob(): Promise<Blob>;
}
interface RequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  credentials?: 'omit';
}
declare function fetch(url: string, init?: RequestInit): Promise<Response>;
declare function setTimeout(work: () => void, ms: number): number;
declare function clearTimeout(timer: number | undefined): void;
/** React Native has none without a polyfill. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array } | undefined;
