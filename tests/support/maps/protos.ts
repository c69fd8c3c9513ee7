import { createRequire } from 'node:module';

type Field = Readonly<{ type: string; rule?: 'repeated'; keyType?: string; options?: Readonly<Record<string, unknown>> }>;
type Node = Readonly<{
  fields?: Readonly<Record<string, Field>>;
  oneofs?: Readonly<Record<string, Readonly<{ oneof: readonly string[] }>>>;
  values?: Readonly<Record<string, number>>;
  nested?: Readonly<Record<string, Node>>;
}>;
type Named = Readonly<{ node: Node; path: readonly string[] }>;

const load = createRequire(__filename);
/** The contracts as Google's own clients ship them. */
const roots = {
  places: load('@googlemaps/places/build/protos/protos.json') as Node,
  routing: load('@googlemaps/routing/build/protos/protos.json') as Node,
};
const places = { places: 'google.maps.places.v1', routing: 'google.maps.routing.v2' } as const;

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: isText,
  bool: (value) => typeof value === 'boolean',
  double: isNumber,
  float: isNumber,
  int32: isWhole,
  uint32: (value) => isWhole(value) && Number(value) >= 0,
  int64: (value) => isText(value) && /^-?\d+$/.test(String(value)),
  'google.protobuf.Duration': (value) => isText(value) && /^-?\d+(\.\d{1,9})?s$/.test(String(value)),
  'google.protobuf.Timestamp': (value) => isText(value) && !Number.isNaN(Date.parse(String(value))),
  'google.protobuf.Int32Value': isWhole,
  'google.protobuf.Struct': (value) => typeof value === 'object' && value !== null,
  // The whole of it ships with neither package.
  'google.rpc.Status': (value) => typeof value === 'object' && value !== null,
};

function find(root: Node, path: readonly string[]): Named | null {
  let node: Node | undefined = root;
  for (const name of path) node = node?.nested?.[name];
  return node ? { node, path } : null;
}

/** A type by the name it has where it is used: one further in hides one further out. */
function typeOf(root: Node, type: string, from: readonly string[]): Named {
  for (let depth = from.length; depth >= 0; depth -= 1) {
    const found = find(root, [...from.slice(0, depth), ...type.split('.')]);
    if (found && (found.node.fields || found.node.values)) return found;
  }
  throw new Error(`The contract has no type ${type}`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a message holds that its type does not know: fields, words of enumerations, values of another type. */
function faultsOf(root: Node, { node, path }: Named, value: unknown, at: string): string[] {
  if (!isRecord(value)) return [`${at} is no message`];
  const faults: string[] = [];
  for (const [name, part] of Object.entries(value)) {
    const field = node.fields?.[name];
    const where = `${at}.${name}`;
    if (!field) faults.push(`Cannot find field: ${where}`);
    else if (field.rule === 'repeated' && !Array.isArray(part)) faults.push(`${where} is no list`);
    else
      for (const each of field.rule === 'repeated' ? (part as readonly unknown[]) : [part])
        faults.push(...faultsOfValue(root, path, field, each, where));
  }
  for (const [name, { options = {}, type }] of Object.entries(node.fields ?? {})) {
    const isEmpty = value[name] === undefined || (type === 'string' && value[name] === '');
    if (options['(google.api.field_behavior)'] === 'REQUIRED' && isEmpty) faults.push(`${at}.${name} is required`);
  }
  for (const { oneof } of Object.values(node.oneofs ?? {})) {
    const set = oneof.filter((name) => value[name] !== undefined);
    if (set.length > 1) faults.push(`${at} holds ${set.join(' and ')}, of which it takes one`);
  }
  return faults;
}

function faultsOfValue(root: Node, path: readonly string[], { type }: Field, value: unknown, at: string): string[] {
  const isRight = scalars[type.replace(/^\./, '')];
  if (isRight) return isRight(value) ? [] : [`${at} is no ${type}`];
  const named = typeOf(root, type.replace(/^\./, ''), path);
  if (!named.node.values) return faultsOf(root, named, value, at);
  return typeof value === 'string' && value in named.node.values ? [] : [`Invalid value at ${at}: ${JSON.stringify(value)}`];
}

type Package = keyof typeof roots;
const message = (of: Package, name: string) => typeOf(roots[of], name, places[of].split('.'));

/** What Google would refuse of a request, or could not have answered. */
export const messageFaults = (of: Package, name: string, value: unknown): string[] => faultsOf(roots[of], message(of, name), value, name);

/** The paths of a field mask that lead nowhere in an answer of this type. */
export function maskFaults(of: Package, name: string, mask: string): string[] {
  if (mask === '') return ['FieldMask is a required parameter'];
  return mask.split(',').flatMap((whole) => {
    let here: Named | null = message(of, name);
    for (const part of whole.split('.')) {
      const field: Field | undefined = here?.node.fields?.[part];
      if (!here || !field) return [`Cannot find matching fields for path '${whole}'`];
      const type: string = field.type.replace(/^\./, '');
      here = type in scalars ? null : typeOf(roots[of], type, here.path);
    }
    return [];
  });
}

/** Of an answer what the mask asks for, as Google answers nothing else. */
export function masked(value: unknown, mask: string): unknown {
  const wanted = new Map<string, string[]>();
  for (const path of mask.split(',')) {
    const [first = '', ...rest] = path.split('.');
    wanted.set(first, [...(wanted.get(first) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  if (Array.isArray(value)) return value.map((each) => masked(each, mask));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => wanted.has(name))
      .map(([name, part]) => {
        const below = wanted.get(name) ?? [];
        return [name, below.length === 0 ? part : masked(part, below.join(','))];
      }),
  );
}
