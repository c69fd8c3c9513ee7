import { z } from 'zod';
import { events, type EventType } from './events';

type Schema = Readonly<{
  personal?: boolean;
  type?: string | readonly string[];
  anyOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
}>;

const simple: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'null']);
const isSimple = ({ personal, type, anyOf }: Schema): boolean =>
  personal !== true && (anyOf ? anyOf.every(isSimple) : [type].flat().every((one) => simple.has(one)));

const known = new Map<EventType, readonly string[]>();

/** What an event says in one word or number, and of nobody: by the names of its payload. */
export function fieldsOfEvent(type: EventType): readonly string[] {
  const before = known.get(type);
  if (before) return before;
  const { properties = {} } = z.toJSONSchema(events[type].payload) as Schema;
  const fields = Object.entries(properties).flatMap(([name, field]) => (isSimple(field) ? [name] : []));
  known.set(type, fields);
  return fields;
}
