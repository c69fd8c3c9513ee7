import { z } from 'zod';
import type { CrmCall, CrmField, CrmKind, CrmMapping } from '../crm';
import { failure, saidIn, type HubspotClient, type HubspotSettings } from './hubspot-client';

/** The property each record of the shop is known by: HubSpot lets it be on one record alone. */
export const idProperties: Readonly<Record<CrmKind, string>> = {
  contact: 'shop_customer_id',
  order: 'shop_order_id',
  line: 'shop_line_id',
};

export const objectOf = (kind: CrmKind, { sales }: Pick<HubspotSettings, 'sales'>): string =>
  kind === 'contact' ? 'contacts' : kind === 'line' ? 'line_items' : sales;

const groups: Readonly<Record<string, string>> = {
  contacts: 'contactinformation',
  deals: 'dealinformation',
  orders: 'order_information',
  line_items: 'line_item_information',
};

const yesNo = {
  type: 'enumeration',
  fieldType: 'booleancheckbox',
  options: [
    { label: 'Yes', value: 'true', displayOrder: 0 },
    { label: 'No', value: 'false', displayOrder: 1 },
  ],
};
const consents = [
  { name: 'shop_marketing_email', label: 'Shop: agrees to e-mails' },
  { name: 'shop_marketing_sms', label: 'Shop: agrees to SMS' },
  { name: 'shop_marketing_push', label: 'Shop: agrees to messages in the app' },
];

/** What the shop needs of HubSpot beside what every account has. */
const ownProperties: Readonly<Record<CrmKind, readonly Readonly<{ name: string; label: string }>[]>> = {
  contact: [
    { name: idProperties.contact, label: 'Shop: customer', ...{ type: 'string', fieldType: 'text', hasUniqueValue: true } },
    ...consents.map((consent) => ({ ...consent, ...yesNo })),
  ],
  order: [{ name: idProperties.order, label: 'Shop: order', ...{ type: 'string', fieldType: 'text', hasUniqueValue: true } }],
  line: [{ name: idProperties.line, label: 'Shop: line', ...{ type: 'string', fieldType: 'text', hasUniqueValue: true } }],
};

const listed = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      label: z.string().catch(''),
      type: z.string().catch('string'),
      archived: z.boolean().optional(),
      hidden: z.boolean().optional(),
      calculated: z.boolean().optional(),
      modificationMetadata: z.object({ readOnlyValue: z.boolean().optional() }).optional().catch(undefined),
      options: z
        .array(z.object({ value: z.string(), label: z.string().catch('') }))
        .optional()
        .catch(undefined),
    }),
  ),
});

const typeOf = (type: string): CrmField['type'] =>
  type === 'number' ? 'number' : type === 'date' || type === 'datetime' ? 'date' : type === 'enumeration' ? 'choice' : 'text';

/** The properties of an object, as they are now. */
export async function readProperties(client: HubspotClient, call: CrmCall, path: string): Promise<readonly CrmField[]> {
  const answer = await client(call, 'GET', path);
  const { data, error } = listed.safeParse(answer.body);
  if (answer.status >= 300) throw failure(saidIn(answer.problem, answer.status), false);
  if (!data) throw failure('its answer makes no sense', true, error);
  return data.results
    .filter(({ archived, hidden }) => archived !== true && hidden !== true)
    .map(({ name, label, type, calculated, modificationMetadata, options = [] }) => ({
      name,
      label: label || name,
      type: typeOf(type),
      isReadOnly: calculated === true || modificationMetadata?.readOnlyValue === true,
      values: options,
    }));
}

/** Makes what of the shop's own properties is missing, once for each object; what a colleague made meanwhile is there all the same. */
export function ownPropertiesThere(client: HubspotClient, settings: HubspotSettings) {
  const there = new Map<CrmKind, Promise<void>>();
  async function make(kind: CrmKind, call: CrmCall): Promise<void> {
    const object = objectOf(kind, settings);
    const path = `/crm/properties/${settings.version}/${object}`;
    const known = new Set((await readProperties(client, call, path)).map(({ name }) => name));
    for (const property of ownProperties[kind].filter(({ name }) => !known.has(name))) {
      const { status, problem } = await client(call, 'POST', path, { ...property, groupName: groups[object] });
      if (status >= 300 && status !== 409) throw failure(`the property ${property.name} cannot be made: ${saidIn(problem, status)}`, false);
    }
  }
  return async (kind: CrmKind, call: CrmCall): Promise<void> => {
    const made = there.get(kind) ?? make(kind, call);
    there.set(kind, made);
    try {
      await made;
    } catch (error) {
      there.delete(kind);
      throw error;
    }
  };
}

const contact = [
  { from: 'email', to: 'email' },
  { from: 'firstName', to: 'firstname' },
  { from: 'lastName', to: 'lastname' },
  { from: 'phone', to: 'phone' },
  { from: 'marketingEmail', to: 'shop_marketing_email' },
  { from: 'marketingSms', to: 'shop_marketing_sms' },
  { from: 'marketingPush', to: 'shop_marketing_push' },
];
const line = [
  { from: 'name', to: 'name' },
  { from: 'sku', to: 'hs_sku' },
  { from: 'quantity', to: 'quantity' },
  { from: 'unitPrice', to: 'price' },
];

/** The stages are those of the pipeline every account begins with. */
export const defaultMapping = ({ sales }: Pick<HubspotSettings, 'sales'>): CrmMapping => ({
  contact,
  line,
  order:
    sales === 'deals'
      ? [
          { from: 'title', to: 'dealname' },
          { from: 'total', to: 'amount' },
          { from: 'placedAt', to: 'closedate' },
          {
            from: 'status',
            to: 'dealstage',
            values: { placed: 'closedwon', completed: 'closedwon', cancelled: 'closedlost' },
          },
        ]
      : [
          { from: 'title', to: 'hs_order_name' },
          { from: 'number', to: 'hs_external_order_id' },
          { from: 'status', to: 'hs_external_order_status' },
          { from: 'fulfilmentStatus', to: 'hs_fulfillment_status' },
          { from: 'total', to: 'hs_total_price' },
          { from: 'currency', to: 'hs_currency_code' },
          { from: 'placedAt', to: 'hs_external_created_date' },
        ],
});
