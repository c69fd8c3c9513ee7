import { z } from 'zod';
import { NoticeRefused, type Crm, type CrmCall, type CrmHint, type CrmNotice, type CrmStatus } from '../crm';
import { failure, type KeycrmClient } from './keycrm-client';

const told = z.object({
  event: z.string(),
  context: z.object({ id: z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)]) }),
});
const withStatus = z.object({
  status_id: z.number().nullish(),
  status: z.object({ name: z.string() }).nullish().catch(null),
  status_changed_at: z.string().nullish().catch(null),
  updated_at: z.string().nullish().catch(null),
});

/** KeyCRM's webhooks (docs.keycrm.app) sign nothing: what they name is asked about. */
export const keycrmNotices = (client: KeycrmClient): NonNullable<Crm['notices']> => ({
  isUnsigned: true,
  statusField: 'status_id',
  parse,
  readStatus: (remoteId, call) => readStatus(client, remoteId, call),
});

function parse({ body }: CrmNotice): readonly CrmHint[] {
  const { data } = told.safeParse(parsed(body));
  if (!data) throw new NoticeRefused('The body names nothing that changed');
  return data.event.startsWith('order.') ? [{ kind: 'order', remoteId: String(data.context.id) }] : [];
}

async function readStatus(client: KeycrmClient, remoteId: string, call: CrmCall): Promise<CrmStatus | null> {
  const { status, body, said } = await client(call, 'GET', `/order/${remoteId}?include=status`);
  if (status === 404) return null;
  const { data, error } = withStatus.safeParse(body);
  if (said !== null || !data) throw failure(said ?? 'it does not say how an order stands', status < 300, error);
  if (!data.status_id) return null;
  const id = String(data.status_id);
  return { status: id, label: data.status?.name || id, changedAt: momentOf(data.status_changed_at ?? data.updated_at) };
}

/** Their times have no zone, and are UTC. */
function momentOf(time: string | null | undefined): Date {
  const at = new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(time ?? '') ? (time ?? '') : `${(time ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(at.getTime()) ? new Date() : at;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
