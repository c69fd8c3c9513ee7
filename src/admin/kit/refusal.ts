import type { Text } from './use-text';

export type Details = Readonly<Record<string, unknown>>;
/** What the server refuses, by `details.code`, and how it is said. */
export type Refusals = ReadonlyMap<unknown, (text: Text, details: Details) => string>;
