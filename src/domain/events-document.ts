import { z } from 'zod';
import { events, type EventType } from './events';

type Schema = Readonly<{
  type?: string | readonly string[];
  enum?: readonly string[];
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  description?: string;
  personal?: boolean;
}>;

const typeText = ({ type, enum: values, anyOf, items, properties, description }: Schema): string => {
  if (anyOf) return anyOf.map(typeText).join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (items) return `list of ${typeText(items)}`;
  if (properties) return `{ ${fieldsOf({ properties }).join(', ')} }`;
  if (Array.isArray(type)) return type.join(' or ');
  return [type, ...(description === undefined ? [] : [`(${description})`])].join(' ');
};

const isPersonal = ({ personal, anyOf }: Schema): boolean => personal === true || (anyOf ?? []).some(isPersonal);

function fieldsOf({ properties = {}, required }: Schema): string[] {
  return Object.entries(properties).map(([name, field]) => {
    const isOptional = required !== undefined && !required.includes(name);
    return `\`${name}\`${isOptional ? '?' : ''}: ${typeText(field)}${isPersonal(field) ? ' **personal**' : ''}`;
  });
}

const section = (type: EventType): string => {
  const { aggregate, version, when, payload, example } = events[type];
  const fields = fieldsOf(z.toJSONSchema(payload) as Schema).map((field) => `- ${field}`);
  return [
    `## \`${type}\``,
    `${when}. Happens to: ${aggregate}. Version ${version}.`,
    fields.join('\n'),
    `\`\`\`json\n${JSON.stringify(example)}\n\`\`\``,
  ].join('\n\n');
};

/** docs/events.md, made from the list of events. */
export const eventsDocument = (): string =>
  `${[
    '# Events',
    `What happens in the shop, in the past tense. The event is recorded in the transaction of what it tells of, in \`event_log\`, and its jobs
are asked for there too: what is rolled back never happened, and what is committed is heard of, if need be more than once. Jobs
of one aggregate run in the order of its events; those of others run beside them. A plugin adds a job in its \`register()\`:`,
    `\`\`\`ts
strapi.get('commerce').on('order.placed', { name: 'tell-erp', run: async (strapi, { payload }) => send(payload.orderId) });
\`\`\``,
    `A job that fails is tried nine times within about twenty minutes, and then parked; what waits behind it goes on then. Amounts are whole
numbers of minor units. Machines read them at \`GET /api/staff/changes\` ([machines.md](machines.md)). What is marked **personal** says who somebody is, or is in somebody's own words. Payloads get more fields without notice; a new version means something else.`,
    'This page is made from `src/domain/events.ts` by `npm run events`.',
    ...(Object.keys(events) as EventType[]).map(section),
  ].join('\n\n')}\n`;
