/** What a company that knows its customers gave to the app of one of them, such as an ID token. */
export type Presented = Readonly<{
  credential: string;
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
  name?: Readonly<{ first?: string | undefined; last?: string | undefined }> | undefined;
}>;

/** `reason` is for whoever develops the app. */
export type Verification = Readonly<{ accepted: true; identity: Identity }> | Readonly<{ accepted: false; reason: string }>;

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
}
