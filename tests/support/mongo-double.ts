import { createServer, type AddressInfo, type Socket } from 'node:net';
import { deserialize, serialize, type Document } from 'bson';
import { find } from 'mingo';

const opMsg = 2013;
const opQuery = 2004;
const opReply = 1;
const duplicate = 11_000;
const batchSize = 101;

type Asked = Readonly<{ name: string; command: Document }>;
type Failure = 'hang up' | Readonly<{ code: number; errmsg: string }>;

/** MongoDB as a driver sees it, over TCP in its wire protocol: one collection of documents, in memory. */
export async function startMongoDouble() {
  const documents = new Map<string, Document>();
  const cursors = new Map<string, Document[]>();
  const sockets = new Set<Socket>();
  const asked: Asked[] = [];
  let failing: Readonly<{ name: string | null; failure: Failure; afterDocuments: number }> | null = null;
  let isForgetful = false;
  let made = 0;

  const cursorOf = (rest: Document[], ns: string, key: 'firstBatch' | 'nextBatch', size: number): Document => {
    const batch = rest.splice(0, size);
    const id = rest.length === 0 ? 0 : ++made;
    if (id !== 0) cursors.set(String(id), rest);
    return { ok: 1, cursor: { id: BigInt(id), ns, [key]: batch } };
  };
  const insert = (all: readonly Document[]): Document => {
    const writeErrors: Document[] = [];
    for (const [index, document] of all.entries()) {
      const isTaken = documents.has(String(document._id));
      if (isTaken) writeErrors.push({ index, code: duplicate, errmsg: `E11000 duplicate key error dup key: { _id: "${document._id}" }` });
      else if (!isForgetful) documents.set(String(document._id), document);
    }
    return { ok: 1, n: all.length - writeErrors.length, ...(writeErrors.length > 0 && { writeErrors }) };
  };
  const matching = (filter: Document): Document[] => find<Document>([...documents.values()], filter).all();
  const remove = (filter: Document): number => {
    const gone = matching(filter);
    for (const { _id } of gone) documents.delete(String(_id));
    return gone.length;
  };
  const hello = { helloOk: true, isWritablePrimary: true, ismaster: true, maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000 };
  const handlers: Readonly<Record<string, (command: Document) => Document>> = {
    hello: () => ({ ok: 1, ...hello, maxWriteBatchSize: 100_000, minWireVersion: 0, maxWireVersion: 25, logicalSessionTimeoutMinutes: 30 }),
    ping: () => ({ ok: 1 }),
    endSessions: () => ({ ok: 1 }),
    createIndexes: () => ({ ok: 1 }),
    insert: ({ documents: all }) => insert(all),
    find({ find: name, filter = {}, sort, limit = 0, projection, batchSize: size = batchSize, $db }) {
      let found = find<Document>([...documents.values()], filter, projection ?? {});
      if (sort) found = found.sort(sort);
      if (limit > 0) found = found.limit(limit);
      return cursorOf(found.all(), `${$db}.${name}`, 'firstBatch', size);
    },
    getMore({ getMore: id, collection, batchSize: size = batchSize, $db }) {
      const rest = cursors.get(String(id));
      if (!rest) return { ok: 0, code: 43, codeName: 'CursorNotFound', errmsg: `cursor id ${id} not found` };
      cursors.delete(String(id));
      return cursorOf(rest, `${$db}.${collection}`, 'nextBatch', size);
    },
    aggregate({ aggregate: name, pipeline, $db }) {
      const n = matching(pipeline[0]?.$match ?? {}).length;
      return cursorOf(n === 0 ? [] : [{ _id: 1, n }], `${$db}.${name}`, 'firstBatch', batchSize);
    },
    delete: ({ deletes }) => ({ ok: 1, n: deletes.reduce((sum: number, { q }: Document) => sum + remove(q), 0) }),
    dropDatabase() {
      documents.clear();
      return { ok: 1 };
    },
  };
  const answer = (command: Document): Document | 'hang up' => {
    const first = Object.keys(command)[0] ?? '';
    const name = first.toLowerCase() === 'ismaster' ? 'hello' : first;
    if (name !== 'hello') asked.push({ name, command });
    if (failing && name !== 'hello' && (failing.name === null || failing.name === name)) {
      const { failure, afterDocuments } = failing;
      if (name === 'insert' && afterDocuments > 0) insert(command.documents.slice(0, afterDocuments));
      if (failure === 'hang up') failing = null;
      return failure === 'hang up' ? failure : { ok: 0, codeName: 'Injected', ...failure };
    }
    const handler = handlers[name];
    return handler ? handler(command) : { ok: 0, code: 59, codeName: 'CommandNotFound', errmsg: `no such command: '${name}'` };
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let waiting = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length >= 16 && waiting.length >= waiting.readInt32LE(0)) {
        const message = waiting.subarray(0, waiting.readInt32LE(0));
        waiting = waiting.subarray(message.length);
        const reply = answer(commandOf(message));
        if (reply === 'hang up') return void socket.destroy();
        socket.write(replyTo(message, reply));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    documents: () => [...documents.values()],
    /** The commands since the last time this was asked. */
    asked: () => asked.splice(0),
    /** Fails one kind of command, or all; `hang up` once. An insert keeps some of its documents before. */
    fail: (failure: Failure, { name = null, afterDocuments = 0 }: { name?: string | null; afterDocuments?: number } = {}) =>
      void (failing = { name, failure, afterDocuments }),
    /** Says it kept what it is given, and does not. */
    loseWrites: () => void (isForgetful = true),
    heal() {
      failing = null;
      isForgetful = false;
    },
    /** Forgets what was begun to be read, as a server does after a while. */
    loseCursors: () => cursors.clear(),
    clear: () => documents.clear(),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The command of an OP_MSG with all its sections, or of the OP_QUERY that a driver begins with. */
function commandOf(message: Buffer): Document {
  const code = message.readInt32LE(12);
  if (code === opQuery) return documentAt(message, message.indexOf(0, 20) + 1 + 8);
  if (code !== opMsg) throw new Error(`The double does not speak ${code}`);
  const end = message.length - (message.readUInt32LE(16) & 1 ? 4 : 0);
  let command: Document = {};
  for (let at = 20; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (kind === 0) command = { ...documentAt(message, at + 1), ...command };
    else command = { ...command, ...sequenceAt(message.subarray(at + 5, at + 1 + size)) };
    at += 1 + size;
  }
  // The name of the command comes first, wherever its documents came.
  const { documents, ...rest } = command;
  return documents === undefined ? rest : { ...rest, documents };
}

const documentAt = (message: Buffer, at: number): Document => deserialize(message.subarray(at, at + message.readInt32LE(at)));

function sequenceAt(section: Buffer): Document {
  const nameEnd = section.indexOf(0);
  const all: Document[] = [];
  for (let at = nameEnd + 1; at < section.length; at += section.readInt32LE(at)) all.push(documentAt(section, at));
  return { [section.toString('utf8', 0, nameEnd)]: all };
}

function replyTo(message: Buffer, reply: Document): Buffer {
  const body = serialize(reply);
  const isQuery = message.readInt32LE(12) === opQuery;
  const head = Buffer.alloc(isQuery ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(message.readInt32LE(4), 8);
  head.writeInt32LE(isQuery ? opReply : opMsg, 12);
  if (isQuery) head.writeInt32LE(1, 32);
  return Buffer.concat([head, body]);
}
