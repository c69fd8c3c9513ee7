/** A machine with an API token of the admin panel: an ERP, a script. */
export type Machine = Readonly<{ id: string; name: string; may: (scope: string) => boolean }>;

type Auth = Readonly<{
  strategy?: Readonly<{ name?: string }>;
  credentials?: Readonly<{ id: number | string; name: string; type: string }> | null;
  ability?: Readonly<{ can: (scope: string) => boolean }> | null;
}>;

/** The machine behind this request; null for everybody else. */
export function machineOf(ctx: Readonly<{ state: Record<string, unknown> }>): Machine | null {
  const { strategy, credentials, ability } = (ctx.state.auth ?? {}) as Auth;
  if (strategy?.name !== 'content-api-token' || !credentials) return null;
  const { id, name, type } = credentials;
  return { id: String(id), name, may: (scope) => ability?.can(scope) ?? type === 'full-access' };
}
