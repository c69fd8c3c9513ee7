/** Where a feed is read; whoever knows the address reads it. */
export const feedPath = (token: string): string => `/feeds/${token}.xml`;

/** What stands in such a path; null where it cannot be one. */
export const tokenOf = (file: string): string | null => /^([A-Za-z0-9_-]{32})\.xml$/.exec(file)?.[1] ?? null;

/** A path as it may be written down: who reads a log must not read the feed. */
export const withoutFeedToken = (path: string): string => path.replace(/^(\/+feeds\/+).+/, '$1…');
