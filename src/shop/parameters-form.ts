import { pluginFailed, type OnPluginFault } from './plugin-fault';

/** What staff filled in, as Strapi stored it. */
export type StoredParameters = Readonly<Record<string, unknown>>;

/** The form of what staff choose, as a Strapi component without its names. Label and help of a field stand in `pluginOptions.admin`. */
export type ParametersForm = Readonly<{ displayName: string; icon?: string; attributes: Readonly<Record<string, object>> }>;

/** How staff fill in the parameters of an effect, a condition or a rule, and how they are read. */
export type Form<Parameters> = Readonly<{
  form: ParametersForm;
  /** What Strapi has to load beside the form's own fields: relations, components within it. */
  populate?: Readonly<Record<string, unknown>>;
  /** What staff filled in as the rule wants it: values JSON can hold. Asked when they save. */
  read(stored: StoredParameters): Parameters;
}>;

/** `loyalty.spend_points`: the name of who brings it, and its own. */
export type Kind = `${string}.${string}`;

/** A form that was added, with the component staff fill in. */
export type AddedForm = Form<unknown> & Readonly<{ kind: Kind; component: string; onFault: OnPluginFault }>;

/** Its component is `loyalty.spend-points` of `loyalty.spend_points`. */
export const addedForm = <Parameters>(kind: Kind, { form, populate, read }: Form<Parameters>, onFault: OnPluginFault): AddedForm => ({
  form,
  ...(populate ? { populate } : {}),
  read,
  kind,
  component: kind.replaceAll('_', '-'),
  onFault,
});

/** What Strapi has to load of the components of forms, by component. */
export const populateOf = (forms: readonly AddedForm[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(forms.map(({ component, populate }) => [component, populate ? { populate } : true]));

/** What staff filled in, as it is kept. Refuses `PLUGIN_FAILED`. */
export function readParameters(
  { kind, read, onFault }: AddedForm,
  stored: StoredParameters,
): Readonly<{ kind: Kind; parameters: StoredParameters }> {
  try {
    const parameters: unknown = JSON.parse(JSON.stringify(read(stored)));
    if (typeof parameters === 'object' && parameters !== null) return { kind, parameters: parameters as StoredParameters };
    throw new TypeError('read() answers an object of values JSON can hold');
  } catch (error) {
    onFault(kind, error);
    throw pluginFailed(kind);
  }
}
