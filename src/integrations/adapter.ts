import { z } from 'zod';
import { textsIn } from './without-secrets-in';

/** What staff read, in the languages of the panel. */
export type Words = Readonly<{ en: string; uk: string }>;

/**
 * What staff may set in the panel: `variable` is what an operator sets it by. `isAddress`: it says where the secrets are sent, so that they are
 * typed anew with another.
 */
export type Parameter = Readonly<{
  variable: string;
  isSecret: boolean;
  isAddress: boolean;
  isLong: boolean;
  label: Words;
  hint: Words | null;
}>;

/** Whom the settings belong to, as the neighbour calls them; null where it does not say. */
export type Connected = Readonly<{ account: string | null }>;

/** An adapter with its settings, ready to be made. */
export type Configured<Port> = Readonly<{
  settings: object;
  /** What of them nobody may read, in whatever the neighbour repeats. */
  secrets: readonly string[];
  create: () => Port;
  /**
   * Asks the neighbour whether it knows these settings, and changes nothing there. Throws an IntegrationError: `retryable` where it could not
   * be asked, else because it does not want them.
   */
  check?: (signal: AbortSignal) => Promise<Connected>;
}>;

/** How a neighbour is set up: what it takes from the environment, and what is made of it. */
export type Adapter<Port> = Readonly<{
  name: string;
  /** The neighbour's own name. */
  title: string;
  /** What it is for. */
  about: Words | null;
  /** The environment variables it reads, for the test that compares them with .env.example. */
  variables: readonly string[];
  /** Those of them that staff may set; the others are the operator's alone, such as where a double listens. */
  parameters: readonly Parameter[];
  /** Those that nobody may read, whoever sets them. */
  secretVariables: readonly string[];
  /** Set by whoever runs the shop alone, and shown to staff with its variables all the same. */
  isOperators: boolean;
  /** Whether it can be asked if it knows its settings. */
  canBeChecked: boolean;
  /** Reads them; null where it is not set up. */
  environment: z.ZodType<Configured<Port> | null>;
}>;

type Fault = Readonly<{ variable: string; message: string }>;
type Definition<Port, Shape extends z.ZodRawShape, Settings extends object> = Readonly<{
  name: string;
  title?: string;
  about?: Words;
  variables: Shape;
  /** What staff may set, in the order they see it. */
  parameters?: Readonly<{ [Variable in keyof Shape & string]?: ParameterWords }>;
  /** It is the operator's alone, and shown to staff, in use or not. */
  isOperators?: boolean;
  /** What of the operator's nobody may read; of parameters, `isSecret` says so. */
  operatorsSecrets?: readonly (keyof Shape & string)[];
  /** Which variables come together: an adapter that is half set up would fail at the first customer. */
  together?: Readonly<{ first: keyof Shape & string; others: readonly (keyof Shape & string)[] }>;
  /** What else may be wrong with them, each by itself being right. */
  fault?: (variables: z.output<z.ZodObject<Shape>>) => Fault | null;
  /** Null where it is not set up. */
  settings: (variables: z.output<z.ZodObject<Shape>>) => Settings | null;
  create: (settings: Settings) => Port;
  check?: (settings: Settings, signal: AbortSignal) => Promise<Connected>;
}>;

type ParameterWords = Readonly<{ label: Words; hint?: Words; isSecret?: true; isAddress?: true; isLong?: true }>;

// A shorter one is a word of its own, and would be taken out of every sentence.
const shortestSecret = 8;

const isSet = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Keeps the type of its settings to itself, so that adapters of all kinds stand in one list. */
export function defineAdapter<Port, Shape extends z.ZodRawShape, Settings extends object>({
  name,
  title = name,
  about,
  variables,
  parameters,
  isOperators = false,
  operatorsSecrets = [],
  together,
  fault,
  settings: toSettings,
  create,
  check,
}: Definition<Port, Shape, Settings>): Adapter<Port> {
  const secretVariables = [
    ...operatorsSecrets,
    ...Object.entries<ParameterWords | undefined>(parameters ?? {}).flatMap(([variable, words]) => (words?.isSecret ? [variable] : [])),
  ];
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
      const values = new Map<string, unknown>(Object.entries(given));
      const secrets = secretVariables.flatMap((variable) => textsIn(values.get(variable))).filter((text) => text.length >= shortestSecret);
      return (
        settings && {
          ...{ settings, secrets, create: () => create(settings) },
          ...(check && { check: (signal: AbortSignal) => check(settings, signal) }),
        }
      );
    });
  return {
    name,
    title,
    about: about ?? null,
    variables: Object.keys(variables),
    parameters: Object.entries<ParameterWords | undefined>(parameters ?? {}).flatMap(([variable, words]) =>
      words ? [{ isSecret: false, isAddress: false, isLong: false, hint: null, ...words, variable }] : [],
    ),
    ...{ secretVariables, isOperators },
    canBeChecked: check !== undefined,
    environment,
  };
}
