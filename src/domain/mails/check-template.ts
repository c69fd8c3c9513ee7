import { refusal, toCheckResult, type CheckResult } from '../pricing/finding';
import { placeholdersOf, type MailKind, type MailTemplate } from './mail-kinds';

export const longestSubject = 200;
export const longestBody = 20_000;

const inBraces = /\{([^{}\n]*)\}/g;

/** What must be mended before a template can be sent: a placeholder nobody knows, a subject of several lines. */
export const checkTemplate = (kind: MailKind, template: MailTemplate): CheckResult => checkMailWords(placeholdersOf(kind), template);

/** The same of any mail. */
export function checkMailWords(known: readonly string[], { subject, body }: MailTemplate): CheckResult {
  const unknown = Object.entries({ subject, body }).flatMap(([field, text]) =>
    [...text.matchAll(inBraces)].flatMap(([, name = '']) =>
      known.includes(name.trim())
        ? []
        : [
            refusal(
              'PLACEHOLDER_UNKNOWN',
              field,
              `{${name.trim().slice(0, 60)}} stands for nothing in this mail. There are: ${known.map((each) => `{${each}}`).join(', ')}`,
            ),
          ],
    ),
  );
  // A line break would begin another header of the mail.
  const broken = /[\r\n\u2028\u2029]/.test(subject) ? [refusal('SUBJECT_BROKEN', 'subject', 'The subject of a mail is one line.')] : [];
  const long = [
    ...(subject.length > longestSubject ? [refusal('TEXT_TOO_LONG', 'subject', 'The subject is too long. Make it shorter.')] : []),
    ...(body.length > longestBody ? [refusal('TEXT_TOO_LONG', 'body', 'The mail is too long. Make it shorter.')] : []),
  ];
  return toCheckResult([...broken, ...long, ...unknown]);
}
