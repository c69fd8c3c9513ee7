import type { Configured } from '../../integrations/adapter';
import type { Neighbour, Neighbours } from '../../integrations/neighbours';
import type { Parameters } from '../../domain/integrations/parameter-changes';

/** What is wrong with a parameter: it is not there, or the neighbour takes no such. */
export type ParameterProblem = Readonly<{ parameter: string; is: 'missing' | 'invalid' }>;

type Read = Readonly<{ configured: Configured<unknown> | null; problems: readonly ParameterProblem[] }>;

/** Whether the operator has set it: then nobody else does. */
export const isSetByOperator = ({ adapter }: Neighbour, { environment }: Neighbours): boolean =>
  adapter.parameters.some(({ variable }) => environment()[variable] !== undefined);

/** What these parameters make of an adapter, beside what the operator says of where it is. */
export function readParameters({ adapter }: Neighbour, { environment }: Neighbours, parameters: Parameters): Read {
  const given: Readonly<Record<string, string>> = { ...environment(), ...parameters };
  const { success, data, error } = adapter.environment.safeParse(given);
  if (success) return { configured: data, problems: [] };
  const problems = new Map<string, ParameterProblem>();
  for (const { path } of error.issues) {
    const parameter = String(path[0]);
    if (!problems.has(parameter)) problems.set(parameter, { parameter, is: given[parameter] === undefined ? 'missing' : 'invalid' });
  }
  return { configured: null, problems: [...problems.values()] };
}
