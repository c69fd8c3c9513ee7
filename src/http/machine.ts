/** A machine with an API token of the admin panel: an ERP, a script. */
export type Machine = Readonly<{ id: string; name: string }>;

type Auth = Readonly<{
  strategy?: Readonly<{ name?: string }>;
  credentials?: Readonly<{ id: number | string; name: string }> | null;
}>;

/** The machine behind this request; null for everybody else. */
export function machineOf(ctx: Readonly<{ state: Record<string, unknown> }>): Machine | null {
  const { strategy, credentials } = (ctx.state.auth ?? {}) as Auth;
  return strategy?.name === 'content-api-token' && credentials ? { id: String(credentials.id), name: credentials.name } : null;
}
