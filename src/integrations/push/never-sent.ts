const beforeAnything = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether a request failed before any of it was sent. Of others nobody knows whether they were heard: a phone is not told twice. */
export function wasNeverSent(error: unknown): boolean {
  const { code, cause } = error as Readonly<{ code?: unknown; cause?: unknown }>;
  if (typeof code === 'string' && beforeAnything.has(code)) return true;
  return typeof cause === 'object' && cause !== null && wasNeverSent(cause);
}
