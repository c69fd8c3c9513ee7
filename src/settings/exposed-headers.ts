/** What the script of a web page may read of our answers. */
export const exposedHeaders = ['ETag', 'X-Request-Id', 'Retry-After', 'Idempotent-Replayed', 'WWW-Authenticate'];
