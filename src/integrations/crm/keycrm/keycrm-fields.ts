import { z } from 'zod';
import type { CrmCall, CrmField, CrmFields, CrmKind, CrmMapping } from '../crm';
import { failure, type KeycrmClient } from './keycrm-client';

type Known = Readonly<{ name: string; label: string; type?: CrmField['type'] }>;

/** What KeyCRM's API takes, by the names of its reference; a point leads into what stands below. */
const known: Readonly<Record<CrmKind, readonly Known[]>> = {
  contact: [
    { name: 'full_name', label: 'Покупець' },
    { name: 'email', label: 'E-mail' },
    { name: 'phone', label: 'Телефон' },
  ],
  order: [
    { name: 'buyer_comment', label: 'Коментар покупця' },
    { name: 'manager_comment', label: 'Коментар менеджера' },
    { name: 'promocode', label: 'Промокод' },
    { name: 'gift_message', label: 'Привітальне повідомлення' },
    { name: 'ordered_at', label: 'Дата замовлення', type: 'date' },
    { name: 'discount_amount', label: 'Знижка', type: 'number' },
    { name: 'shipping_price', label: 'Вартість доставки', type: 'number' },
    { name: 'taxes', label: 'Сума податків', type: 'number' },
    { name: 'status_id', label: 'Статус', type: 'choice' },
    { name: 'shipping.shipping_service', label: 'Служба доставки' },
    { name: 'shipping.tracking_code', label: 'Трек-номер' },
    { name: 'shipping.shipping_address_country', label: 'Країна' },
    { name: 'shipping.shipping_address_region', label: 'Область' },
    { name: 'shipping.shipping_address_city', label: 'Місто' },
    { name: 'shipping.shipping_address_zip', label: 'Індекс' },
    { name: 'shipping.shipping_receive_point', label: 'Точка видачі' },
    { name: 'shipping.shipping_secondary_line', label: 'Адреса' },
    { name: 'shipping.recipient_full_name', label: 'Отримувач' },
    { name: 'shipping.recipient_phone', label: 'Телефон отримувача' },
  ],
  line: [
    { name: 'sku', label: 'Артикул' },
    { name: 'name', label: 'Назва' },
    { name: 'quantity', label: 'Кількість', type: 'number' },
    { name: 'price', label: 'Ціна', type: 'number' },
    { name: 'comment', label: 'Коментар' },
  ],
};

const numbers = new Set(['discount_amount', 'shipping_price', 'taxes', 'status_id', 'quantity', 'price']);
/** What only a new order takes. */
const onlyNew = new Set(['promocode', 'gift_message', 'ordered_at', 'shipping_price', 'taxes']);
const own = 'custom.';

export const mapping: CrmMapping = {
  contact: [
    { from: 'fullName', to: 'full_name' },
    { from: 'email', to: 'email' },
    { from: 'phone', to: 'phone' },
  ],
  order: [
    { from: 'note', to: 'buyer_comment' },
    { from: 'placedAt', to: 'ordered_at' },
    { from: 'discounts', to: 'discount_amount' },
    { from: 'delivery', to: 'shipping_price' },
    { from: 'deliveryMethod', to: 'shipping.shipping_service' },
    { from: 'tracking', to: 'shipping.tracking_code' },
    { from: 'country', to: 'shipping.shipping_address_country' },
    { from: 'city', to: 'shipping.shipping_address_city' },
    { from: 'postalCode', to: 'shipping.shipping_address_zip' },
    { from: 'address', to: 'shipping.shipping_secondary_line' },
    { from: 'recipient', to: 'shipping.recipient_full_name' },
    { from: 'recipientPhone', to: 'shipping.recipient_phone' },
  ],
  line: [
    { from: 'sku', to: 'sku' },
    { from: 'name', to: 'name' },
    { from: 'quantity', to: 'quantity' },
    { from: 'unitPrice', to: 'price' },
  ],
};

/** A body of the API: what stands behind a point stands below there, and fields of the account's own in a list. */
export function toBody(fields: CrmFields, { isNew }: Readonly<{ isNew: boolean }>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const shipping: Record<string, unknown> = {};
  const custom: object[] = [];
  for (const [name, text] of Object.entries(fields)) {
    if (!isNew && onlyNew.has(name)) continue;
    if (name.startsWith(own)) custom.push({ uuid: name.slice(own.length), value: text });
    else if (name.startsWith('shipping.')) shipping[name.slice('shipping.'.length)] = text;
    else if (!numbers.has(name)) body[name] = name === 'ordered_at' ? inUtc(text) : text;
    else if (text !== '') body[name] = Number(text);
  }
  return { ...body, ...(Object.keys(shipping).length > 0 && { shipping }), ...(custom.length > 0 && { custom_fields: custom }) };
}

/** Their times have no zone, and are UTC. */
const inUtc = (text: string): string => text.replace('T', ' ').replace(/(\.\d+)?Z$/, '');

const customFields = z.array(
  z.object({
    uuid: z.string(),
    name: z.string().catch(''),
    model: z.string(),
    type: z.string().catch('text'),
    options: z
      .array(z.object({ value: z.coerce.string() }))
      .optional()
      .catch(undefined),
  }),
);
const statuses = z.object({ data: z.array(z.object({ id: z.number(), name: z.string() })), next_page_url: z.string().nullish() });

const customType = (type: string): CrmField['type'] =>
  type === 'number' || type === 'float' ? 'number' : type.startsWith('date') ? 'date' : type === 'select' ? 'choice' : 'text';

/** What the API takes of a kind, and of orders also the fields and statuses of this very account. */
export async function readKeycrmFields(client: KeycrmClient, kind: CrmKind, call: CrmCall): Promise<readonly CrmField[]> {
  const listed = known[kind].map(({ name, label, type = 'text' }): CrmField => ({ name, label, type, isReadOnly: false, values: [] }));
  if (kind !== 'order') return listed;
  const values = await readStatuses(client, call);
  const { status, body, said } = await client(call, 'GET', '/custom-fields?include=options');
  const { data, error } = customFields.safeParse(body);
  if (!data) throw failure(said ?? 'its list of fields makes no sense', status < 300, error);
  const custom = data
    .filter(({ model }) => model === 'order')
    .map(({ uuid, name, type, options = [] }): CrmField => ({
      ...{ name: `${own}${uuid}`, label: name || uuid, type: customType(type), isReadOnly: false },
      values: options.map(({ value }) => ({ value, label: value })),
    }));
  return [...listed.map((field) => (field.name === 'status_id' ? { ...field, values } : field)), ...custom];
}

async function readStatuses(client: KeycrmClient, call: CrmCall): Promise<CrmField['values']> {
  const all: { value: string; label: string }[] = [];
  for (let page = 1; page <= 10; page += 1) {
    const { status, body, said } = await client(call, 'GET', `/order/status?limit=50&page=${page}`);
    const { data, error } = statuses.safeParse(body);
    if (!data) throw failure(said ?? 'its list of statuses makes no sense', status < 300, error);
    all.push(...data.data.map(({ id, name }) => ({ value: String(id), label: name })));
    if (!data.next_page_url) break;
  }
  return all;
}
