const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

/** The id a client gave its request, where it is harmless; undefined where not, or where it gave none. */
export const acceptedRequestId = (given: string | readonly string[] | undefined): string | undefined =>
  typeof given === 'string' && acceptable.test(given) ? given : undefined;
