import { isEmail } from '../../domain/customers/is-email';
import type { Guard } from '../guard';
import type { PortRules } from '../registry';
import type { Identity, IdentityProvider, Verification } from './identity-provider';

// Somebody stands there and waits to be signed in.
const mostMs = 10_000;
const longestReason = 200;
const longestName = 200;

export const identityPort: PortRules<IdentityProvider> = {
  port: 'identity',
  patience: { calls: 5, windowMs: 10_000, restMs: 5_000 },
  isAnswer: () => false,
  guarded: (provider, guard) => ({
    verify: (presented) => guard(async () => fit(await provider.verify(presented)), AbortSignal.timeout(mostMs)),
    ...optional(provider, guard),
  }),
};

/** What not every company can do. */
function optional(provider: IdentityProvider, guard: Guard): Partial<IdentityProvider> {
  const inTime = <Answer>(work: () => Promise<Answer>) => guard(work, AbortSignal.timeout(mostMs));
  return {
    ...(provider.exchange && { exchange: (code, audience) => inTime(async () => provider.exchange?.(code, audience) ?? '') }),
    ...(provider.revoke && { revoke: (grant) => inTime(async () => provider.revoke?.(grant)) }),
    ...(provider.readNotice && { readNotice: (body) => inTime(async () => (await provider.readNotice?.(body)) ?? null) }),
  };
}

/** What others say of people is stored: it must be what can be stored, and what says nothing is left out. */
function fit(verification: Verification): Verification {
  if (!verification.accepted) return { accepted: false, reason: String(verification.reason).slice(0, longestReason) };
  const { subject, email, emailVerified, isRelay, name } = verification.identity;
  // Two people must never be one because a part of their subjects was lost.
  if (typeof subject !== 'string' || !/^\P{Cc}{1,255}$/u.test(subject)) throw new Error('An identity has a subject of 1 to 255 characters');
  const address = typeof email === 'string' && isEmail(email.trim()) ? email.trim() : undefined;
  const identity: Identity = {
    subject,
    email: address,
    emailVerified: address !== undefined && emailVerified === true,
    ...(isRelay === true && { isRelay }),
    name: fitName(name),
  };
  const { audience, goodUntil } = verification;
  return { accepted: true, identity, ...(audience !== undefined && { audience }), ...(goodUntil && { goodUntil }) };
}

function fitName(name: Identity['name']): Identity['name'] {
  const [first, last] = [name?.first, name?.last].map(
    (part) =>
      (typeof part === 'string'
        ? part
            .replace(/\p{Cc}/gu, '')
            .trim()
            .slice(0, longestName)
        : '') || undefined,
  );
  return first === undefined && last === undefined ? undefined : { first, last };
}
