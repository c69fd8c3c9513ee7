/** What a company that knows its customers gave to the app of one of them, such as an ID token. */
export type Presented = Readonly<{
  credential: string;
  /** What it is; an ID token where nothing is said. */
  kind?: 'id_token' | 'access_token' | undefined;
  /** What the app made up when it asked for the credential, so that nobody else's can be passed on to it. */
  nonce?: string | undefined;
}>;

/** Who somebody is, as the company says. */
export type Identity = Readonly<{
  /** What the company calls them, for ever: never their e-mail, which may be somebody else's next year. */
  subject: string;
  email?: string | undefined;
  /** Whether the company itself has seen to it that they read what is sent to this address. */
  emailVerified: boolean;
  /** Whether the address is the company's own, and hands mails on: nobody else has it, and it opens no account that was there before. */
  isRelay?: boolean | undefined;
  name?: Readonly<{ first?: string | undefined; last?: string | undefined }> | undefined;
}>;

/** `reason` is for whoever develops the app. */
export type Verification =
  | Readonly<{
      accepted: true;
      identity: Identity;
      /** Which of the shop's apps it was given to, as the company calls it. */
      audience?: string | undefined;
      /** Until when it would count; it is then taken once. Nothing: it may be shown again, as access tokens are. */
      goodUntil?: Date | undefined;
    }>
  | Readonly<{ accepted: false; reason: string }>;

/** What a company tells of one of its people, not asked. The same may be told again. */
export type IdentityNotice = Readonly<{
  /** The same for the same notice. */
  id: string;
  subject: string;
  /** `deletion_requested`: the person wants all that the shop has of them deleted. */
  what: 'consent_revoked' | 'account_deleted' | 'deletion_requested' | 'mail_stopped' | 'mail_resumed' | 'other';
  at: Date;
}>;

/**
 * What the shop needs from a company that customers sign in with, in our words. `identity-provider.promises.ts` is what an adapter has
 * to keep; `openIdProvider` is one for every company that issues ID tokens of OpenID Connect.
 */
export interface IdentityProvider {
  /**
   * Whose credential this is. That it is not valid, for whatever reason, is an answer; an outage is thrown as IntegrationError: nobody
   * may be told that a good credential is a bad one.
   */
  verify(presented: Presented): Promise<Verification>;
  /**
   * What the company is later to take back, for the code that came with a credential; a text nobody else understands. Throws an
   * IntegrationError, for good where the code does not count.
   */
  exchange?(code: string, audience: string): Promise<string>;
  /** Takes back what `exchange` answered. Again, it changes nothing. Throws an IntegrationError where the company could not be told. */
  revoke?(grant: string): Promise<void>;
  /** What a company tells in a body that it signed; null where the signature does not count. */
  readNotice?(body: string): Promise<IdentityNotice | null>;
}
