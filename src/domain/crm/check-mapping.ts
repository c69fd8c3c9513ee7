import { crmKinds, shopFields, type CrmKind, type CrmMapping } from './mapping';

/** A field as the CRM has it now. */
type Known = Readonly<{ name: string; isReadOnly: boolean; values: readonly Readonly<{ value: string }>[] }>;

/**
 * What is wrong with a line of a mapping. `unknown_here`: the shop tells no such thing. `unknown_there`: the CRM has no such field any more.
 * `read_only`: the CRM writes it itself. `twice`: two lines write one field. `value_unknown`: the CRM has no such word for it.
 */
export type MappingProblem = Readonly<{
  kind: CrmKind;
  index: number;
  field: string;
  is: 'unknown_here' | 'unknown_there' | 'read_only' | 'twice' | 'value_unknown';
}>;

/** Everything that is wrong with a mapping, line by line. Where the CRM could not be asked, or takes any field, `known` is null. */
export function mappingProblems(mapping: CrmMapping, known: Readonly<Record<CrmKind, readonly Known[]>> | null): readonly MappingProblem[] {
  return crmKinds.flatMap((kind) => {
    const here: readonly string[] = shopFields[kind];
    const there = known && new Map(known[kind].map((field) => [field.name, field]));
    const seen = new Set<string>();
    return mapping[kind].flatMap(({ from, to, values = {} }, index): MappingProblem[] => {
      const problem = (is: MappingProblem['is'], field = to): MappingProblem[] => [{ kind, index, field, is }];
      const isTwice = seen.has(to);
      seen.add(to);
      const field = there?.get(to);
      if (!here.includes(from)) return problem('unknown_here', from);
      if (isTwice) return problem('twice');
      if (there && !field) return problem('unknown_there');
      if (field?.isReadOnly) return problem('read_only');
      const words = new Set(field?.values.map(({ value }) => value));
      const isUnknown = words.size > 0 && Object.values(values).some((value) => value !== '' && !words.has(value));
      return isUnknown ? problem('value_unknown') : [];
    });
  });
}
