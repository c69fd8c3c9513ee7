// Shorter ones are in every other word, and no secrets.
const shortest = 4;

/** What a neighbour said, without secrets it may have repeated: as they are, in an address, and within what is sent in base64. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed()), ...withinBase64(secret)])
    .filter((form) => form.length >= shortest)
    .sort((one, other) => other.length - one.length)
    .reduce((left, form) => left.replaceAll(form, '•••'), text);

/** The letters that are the same whatever stands before and behind, as a name does that is sent with a password. */
const withinBase64 = (secret: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
