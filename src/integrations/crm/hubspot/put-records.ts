import { z } from 'zod';
import type { CrmCall, CrmKind, CrmOutcome, CrmRecord } from '../crm';
import { failure, hubspotProblem, saidIn, type HubspotAnswer, type HubspotClient, type HubspotProblem } from './hubspot-client';
import { idProperties } from './properties';

const written = z.object({
  results: z
    .array(
      z.object({
        id: z.string(),
        objectWriteTraceId: z.string().nullish(),
        properties: z.record(z.string(), z.string().nullable()).optional().catch(undefined),
      }),
    )
    .default([]),
  errors: z.array(hubspotProblem).default([]),
});

type Put = Readonly<{ client: HubspotClient; call: CrmCall; kind: CrmKind; path: string; records: readonly CrmRecord[] }>;

/** Puts records of one object, those that were put before by HubSpot's id, the others by the shop's, which makes them there once. */
export async function putRecords({ client, call, kind, path, records }: Put): Promise<readonly CrmOutcome[]> {
  const outcomes = new Map<string, CrmOutcome>();
  const put = async (those: readonly CrmRecord[], verb: 'update' | 'upsert') => {
    for (const [id, outcome] of await putBatch({ client, call, kind, path, records: those, verb })) outcomes.set(id, outcome);
  };
  await put(
    records.filter(({ remoteId }) => remoteId !== null),
    'update',
  );
  await put(
    records.filter(({ remoteId }) => remoteId === null),
    'upsert',
  );
  return records.map(({ id }) => outcomes.get(id) ?? { is: 'later', because: 'HubSpot said nothing of it' });
}

type PutBatch = Put & Readonly<{ verb: 'update' | 'upsert' }>;

async function putBatch(batch: PutBatch): Promise<ReadonlyMap<string, CrmOutcome>> {
  const { client, call, kind, path, records, verb } = batch;
  if (records.length === 0) return new Map();
  const answer = await client(call, 'POST', `${path}/batch/${verb}`, { inputs: records.map((record) => toInput(kind, verb, record)) });
  if (answer.status < 300) return outcomesOf(answer, kind, records);
  const [first, ...others] = records;
  if (!first || others.length === 0 || isOfAll(answer.problem)) {
    const outcome = failed(answer.problem, answer.status);
    return new Map(records.map(({ id }) => [id, outcome]));
  }
  // One of them keeps all from being taken: halves are tried, until it is alone and says what is wrong with it.
  const half = Math.ceil(records.length / 2);
  return new Map([
    ...(await putBatch({ ...batch, records: records.slice(0, half) })),
    ...(await putBatch({ ...batch, records: records.slice(half) })),
  ]);
}

/** A property nobody has keeps every record from being written. */
const isOfAll = (problem: HubspotProblem | null): boolean => (problem?.errors ?? []).some(({ code }) => code === 'PROPERTY_DOESNT_EXIST');

/** The id stands in the body, as the schema says. What is written besides is never the shop's id but the shop's own. */
const toInput = (kind: CrmKind, verb: 'update' | 'upsert', { id, remoteId, fields }: CrmRecord): object => ({
  id: verb === 'update' ? remoteId : id,
  ...(verb === 'upsert' && { idProperty: idProperties[kind] }),
  properties: { ...fields, [idProperties[kind]]: id },
  objectWriteTraceId: id,
});

function outcomesOf({ body }: HubspotAnswer, kind: CrmKind, records: readonly CrmRecord[]): ReadonlyMap<string, CrmOutcome> {
  const { data, error } = written.safeParse(body);
  if (!data) throw failure('its answer makes no sense', true, error);
  const outcomes = new Map<string, CrmOutcome>();
  const byRemote = new Map(records.map((record) => [record.remoteId, record.id]));
  for (const { id: remoteId, objectWriteTraceId, properties } of data.results) {
    const id = objectWriteTraceId ?? properties?.[idProperties[kind]] ?? byRemote.get(remoteId);
    if (id) outcomes.set(id, { is: 'kept', remoteId });
  }
  for (const problem of data.errors)
    for (const id of idsIn(problem, records)) outcomes.set(id, failed(problem, problem.category === 'OBJECT_NOT_FOUND' ? 404 : 400));
  return outcomes;
}

/** Of which records it is said: by the id the shop sent along, or by HubSpot's. */
function idsIn({ context = {} }: HubspotProblem, records: readonly CrmRecord[]): readonly string[] {
  const named = new Set([...(context.objectWriteTraceId ?? []), ...(context.ids ?? []), ...(context.id ?? [])]);
  return records.filter(({ id, remoteId }) => named.has(id) || (remoteId !== null && named.has(remoteId))).map(({ id }) => id);
}

function failed(problem: HubspotProblem | null, status: number): CrmOutcome {
  const because = saidIn(problem, status);
  const existing = /Existing ID: (\d+)/i.exec(because)?.[1];
  if (existing) return { is: 'taken', remoteId: existing, because };
  if (status === 404 || problem?.category === 'OBJECT_NOT_FOUND') return { is: 'gone' };
  return { is: 'refused', because };
}
