import { withoutSecrets } from '../domain/integrations/without-secrets';

const deepest = 5;

/** Takes secrets out of what an error says, and what caused it: some neighbours repeat what is sent to them, and errors are logged and kept. */
export function withoutSecretsIn(error: unknown, secrets: readonly string[], depth = 0): unknown {
  if (secrets.length === 0 || !(error instanceof Error) || depth > deepest) return error;
  error.message = withoutSecrets(error.message, secrets);
  if (error.stack !== undefined) error.stack = withoutSecrets(error.stack, secrets);
  withoutSecretsIn(error.cause, secrets, depth + 1);
  if (error instanceof AggregateError) for (const each of error.errors) withoutSecretsIn(each, secrets, depth + 1);
  return error;
}

/** The same of answers that say of each record why it was refused. */
export function withoutSecretsInEach<Answer>(answer: Answer, secrets: readonly string[]): Answer {
  if (secrets.length === 0 || !Array.isArray(answer)) return answer;
  const without = (each: unknown): unknown =>
    typeof each === 'object' && each !== null && 'because' in each && typeof each.because === 'string'
      ? { ...each, because: withoutSecrets(each.because, secrets) }
      : each;
  return answer.map(without) as Answer;
}

/** Every text within what a secret parameter was read as: of a file with a key, each of its parts. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('\n') ? [value, ...value.split('\n')] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
