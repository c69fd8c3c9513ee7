import { z } from 'zod';
import { untilBusy, type Crm, type CrmCall, type CrmOrder, type CrmOutcome } from '../crm';
import { failure, keycrmClient, type KeycrmSettings } from './keycrm-client';
import { keycrmNotices } from './keycrm-notices';
import { mapping, readKeycrmFields, toBody } from './keycrm-fields';

const listed = z.object({ data: z.array(z.object({ id: z.number(), source_uuid: z.coerce.string().nullish() })) });
const made = z.object({ id: z.number() });
const withBuyer = z.object({ buyer: z.object({ id: z.number() }).nullish() });

/**
 * KeyCRM: orders, with who ordered them within. An order is known by `source_uuid`, which KeyCRM keeps on no order alone: the shop looks before
 * it makes one.
 */
export function keycrmCrm(settings: KeycrmSettings): Crm {
  const client = keycrmClient(settings);

  async function find(id: string, call: CrmCall): Promise<string | null> {
    const query = new URLSearchParams({ 'filter[source_uuid]': id, limit: '50' });
    const { body, said, status } = await client(call, 'GET', `/order?${query}`);
    const { data, error } = listed.safeParse(body);
    if (!data) throw failure(said ?? 'its list of orders makes no sense', status < 300, error);
    // A filter it does not understand is ignored, and all orders are answered.
    const found = data.data.find(({ source_uuid: uuid }) => uuid === id);
    return found ? String(found.id) : null;
  }

  async function make({ id, fields, contact, lines }: CrmOrder, call: CrmCall): Promise<CrmOutcome> {
    const { body, said } = await client(call, 'POST', '/order', {
      source_id: settings.sourceId,
      source_uuid: id,
      ...toBody(filled(fields), { isNew: true }),
      buyer: filled(contact?.fields ?? {}),
      products: lines.map((line) => toBody(filled(line.fields), { isNew: true })),
    });
    if (said !== null) return { is: 'refused', because: said };
    const { data, error } = made.safeParse(body);
    if (!data) throw failure('it does not say what it made', true, error);
    return { is: 'kept', remoteId: String(data.id) };
  }

  async function change({ fields, lines }: CrmOrder, remoteId: string, call: CrmCall): Promise<CrmOutcome> {
    const products = lines.map((line) => toBody(line.fields, { isNew: false }));
    const { status, said } = await client(call, 'PUT', `/order/${remoteId}`, { ...toBody(fields, { isNew: false }), products });
    if (status === 404) return { is: 'gone' };
    return said === null ? { is: 'kept', remoteId } : { is: 'refused', because: said };
  }

  /** Nobody is deleted by its API: who is forgotten has no name, address or number there any more. */
  async function forgetBuyer(remoteId: string, call: CrmCall): Promise<void> {
    const { status, body, said } = await client(call, 'GET', `/order/${remoteId}?include=buyer`);
    if (status === 404) return;
    const buyer = withBuyer.safeParse(body).data?.buyer;
    if (said !== null) throw failure(said, false);
    if (!buyer) return;
    const answer = await client(call, 'PUT', `/buyer/${buyer.id}`, { full_name: '—', email: [], phone: [], note: '' });
    if (answer.said !== null && answer.status !== 404) throw failure(`it does not forget a buyer: ${answer.said}`, false);
  }

  return {
    // Fewer than the sixty it takes: somebody else may ask with the same key.
    allowance: { requests: 50, seconds: 60 },
    mostAtOnce: 25,
    mapping,
    hasContacts: false,
    notices: keycrmNotices(client),
    readFields: (kind, call) => readKeycrmFields(client, kind, call),
    putContacts: async (contacts) => contacts.map(() => ({ is: 'refused', because: 'People stand in their orders here' })),
    putOrders: (orders, call) =>
      untilBusy(orders, async (order) => {
        const remoteId = order.remoteId ?? (await find(order.id, call));
        if (remoteId === null) return make(order, call);
        if (order.isForgotten) await forgetBuyer(remoteId, call);
        return change(order, remoteId, call);
      }),
    forgetContact: async () => {},
  };
}

/** What is blank says nothing of a new record. */
const filled = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
