import { z } from 'zod';
import { events, type AggregateType, type EventType } from './events';

const ofPeople: ReadonlySet<AggregateType> = new Set(['customer', 'staff_member']);

/** What machines are told of. Who has an account, forgot its password, or is to work here, is nobody's business. */
export const toldTypes: readonly EventType[] = (Object.keys(events) as EventType[]).filter((type) => !ofPeople.has(events[type].aggregate));

type Schema = Readonly<{
  personal?: boolean;
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
}>;
const schemas = new Map<EventType, Schema>();

function schemaOf(type: EventType): Schema {
  const known = schemas.get(type);
  if (known) return known;
  const schema = z.toJSONSchema(events[type].payload) as Schema;
  schemas.set(type, schema);
  return schema;
}

const isPersonal = ({ personal, anyOf = [] }: Schema): boolean => personal === true || anyOf.some(isPersonal);

function blanked(schema: Schema, value: unknown): unknown {
  if (isPersonal(schema)) return null;
  if (Array.isArray(value)) return value.map((item) => blanked(schema.items ?? {}, item));
  return typeof value === 'object' && value !== null ? blankedFields(schema, value) : value;
}

const blankedFields = ({ properties = {} }: Schema, value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([name, field]) => [name, blanked(properties[name] ?? {}, field)]));

/** The payload with null for what is personal. Who needs that reads what the event is of, which takes a scope of its own. */
export const withoutPersonal = (type: EventType, payload: object): Record<string, unknown> => blankedFields(schemaOf(type), payload);
