import type { Answer } from '../../kit/staff-api';

export type Crm = Answer<'GET /crms/:name'>;
export type CrmFields = Answer<'GET /crms/:name/fields'>;
export type Mapping = Crm['mapping'];
export type Kind = keyof Mapping;
export type MappedLine = Mapping[Kind][number];
export type Problem = Readonly<{ kind: Kind; index: number; is: Answer<'POST /crms/:name/preview'>['problems'][number]['is'] }>;

export const kinds: readonly Kind[] = ['contact', 'order', 'line'];

/** What somebody changed and has not saved; null of what is as it was read. */
export type Draft = Readonly<{ mapping: Mapping | null; rule: Crm['rule'] | null }>;
export const nothingChanged: Draft = { mapping: null, rule: null };
export const isChanged = ({ mapping, rule }: Draft): boolean => mapping !== null || rule !== null;

/** With one line of a kind in place of what stood there; null takes it away. */
export function withLine(mapping: Mapping, kind: Kind, index: number, line: MappedLine | null): Mapping {
  const lines = mapping[kind].flatMap((each, place) => (place === index ? (line ?? []) : each));
  return { ...mapping, [kind]: index === mapping[kind].length && line ? [...mapping[kind], line] : lines };
}

/** What is sent: a line that is not whole yet says nothing. */
export const toSend = (mapping: Mapping): Mapping => ({
  contact: mapping.contact.filter(isWhole),
  order: mapping.order.filter(isWhole),
  line: mapping.line.filter(isWhole),
});
const isWhole = ({ from, to }: MappedLine): boolean => from !== '' && to.trim() !== '';

export const problemsIn = (details: Readonly<{ problems?: unknown }>): readonly Problem[] =>
  Array.isArray(details.problems) ? (details.problems as Problem[]) : [];
