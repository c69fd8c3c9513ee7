import { z } from 'zod';

/** An adapter with its settings, ready to be made. */
export type Configured<Port> = Readonly<{ settings: object; create: () => Port }>;

/** How a neighbour is set up: what it takes from the environment, and what is made of it. */
export type Adapter<Port> = Readonly<{
  name: string;
  /** The environment variables it reads, for the test that compares them with .env.example. */
  variables: readonly string[];
  /** Reads them; null where it is not set up. */
  environment: z.ZodType<Configured<Port> | null>;
}>;

type Fault = Readonly<{ variable: string; message: string }>;
type Definition<Port, Shape extends z.ZodRawShape, Settings extends object> = Readonly<{
  name: string;
  variables: Shape;
  /** Which variables come together: an adapter that is half set up would fail at the first customer. */
  together?: Readonly<{ first: keyof Shape & string; others: readonly (keyof Shape & string)[] }>;
  /** What else may be wrong with them, each by itself being right. */
  fault?: (variables: z.output<z.ZodObject<Shape>>) => Fault | null;
  /** Null where it is not set up. */
  settings: (variables: z.output<z.ZodObject<Shape>>) => Settings | null;
  create: (settings: Settings) => Port;
}>;

const isSet = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Keeps the type of its settings to itself, so that adapters of all kinds stand in one list. */
export function defineAdapter<Port, Shape extends z.ZodRawShape, Settings extends object>({
  name,
  variables,
  together,
  fault,
  settings: toSettings,
  create,
}: Definition<Port, Shape, Settings>): Adapter<Port> {
  const environment = z
    .object(variables)
    .superRefine((given, check) => {
      const values = new Map<string, unknown>(Object.entries(given));
      const missing = together && isSet(values.get(together.first)) ? together.others.filter((other) => !isSet(values.get(other))) : [];
      const faults = [
        ...missing.map((variable) => ({ variable, message: `is needed beside ${together?.first}` })),
        ...[fault?.(given) ?? []].flat(),
      ];
      for (const { variable, message } of faults) check.addIssue({ code: 'custom', path: [variable], message });
    })
    .transform((given) => {
      const settings = toSettings(given);
      return settings && { settings, create: () => create(settings) };
    });
  return { name, variables: Object.keys(variables), environment };
}
