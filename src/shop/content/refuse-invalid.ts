import { DomainError } from '../../domain/domain-error';
import { refusal, toCheckResult, type CheckResult } from '../../domain/pricing/finding';

/** Refuses `CONTENT_INVALID` with the first thing that must be mended: its field, and what to do in plain words. */
export function refuseInvalid({ refusals }: CheckResult): void {
  const [first] = refusals;
  if (first) throw new DomainError('CONTENT_INVALID', first.message, { reason: first.code, field: first.field });
}

/** The same for one thing that is known to be wrong. */
export const refuse = (code: string, field: string, message: string): void => refuseInvalid(toCheckResult([refusal(code, field, message)]));
