import type { Text } from './use-text';

export type Details = Readonly<Record<string, unknown>>;
/** What the server refuses, by `details.code`, and how it is said. */
export type Refusals = ReadonlyMap<unknown, (text: Text, details: Details) => string>;

type Failure = { response?: { data?: { error?: { details?: Details } } } };
/** What the server says of why it refused; nothing where nobody answered. */
export const detailsOf = (failure: unknown): Details => (failure as Failure).response?.data?.error?.details ?? {};
