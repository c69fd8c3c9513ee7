/**
 * What is wrong with something staff want to save. `field` is the path of the input to mark, such as `effect.basisPoints`
 * or `conditions[1].weekdays`; `message` is a sentence that tells a shopkeeper what to do.
 */
export type Finding = Readonly<{ code: string; field: string; message: string }>;

/** `refusals` must be mended before saving; `warnings` may be meant so. */
export type CheckResult = Readonly<{ refusals: readonly Finding[]; warnings: readonly Finding[] }>;

/** A finding that knows how serious it is. */
export type Remark = Finding & Readonly<{ severity: 'refusal' | 'warning' }>;

export function refusal(code: string, field: string, message: string): Remark {
  return { severity: 'refusal', code, field, message };
}

export function warning(code: string, field: string, message: string): Remark {
  return { severity: 'warning', code, field, message };
}

export function toCheckResult(remarks: readonly Remark[]): CheckResult {
  const findings = (severity: Remark['severity']) =>
    remarks.filter((remark) => remark.severity === severity).map(({ code, field, message }) => ({ code, field, message }));
  return { refusals: findings('refusal'), warnings: findings('warning') };
}
