import type { SinkEvent } from '../analytics-sink';

/** What Google Analytics takes in one request. */
const mostEvents = 25;
const mostBytes = 120_000;
/** It takes no longer texts, of items neither, and no more of those. */
const longestText = 100;
const mostItems = 200;

type Params = SinkEvent['params'];

const cut = <Each>(value: Each): Each | string => (typeof value === 'string' ? value.slice(0, longestText).toWellFormed() : value);
const cutAll = <Fields extends object>(fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cut(value)]));

const paramsOf = (params: Params): object =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, mostItems).map(cutAll) : cut(value)]),
  );

const eventOf = ({ name, at, params }: SinkEvent): object => ({ name, timestamp_micros: at.getTime() * 1_000, params: paramsOf(params) });

/** Events of one visitor in one request. The shop was never allowed to have anything done with them but to count. */
export function toPayload(events: readonly SinkEvent[], isApp: boolean): object {
  const [first] = events;
  if (!first) return { events: [] };
  const { visitor, customer } = first;
  return {
    ...(isApp ? { app_instance_id: visitor.replaceAll('-', '') } : { client_id: visitor }),
    ...(customer !== null && { user_id: customer }),
    consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' },
    events: events.map(eventOf),
  };
}

/** The places of events that go in one request: of one visitor, and no more than it takes. */
export function inRequests(events: readonly SinkEvent[]): (readonly number[])[] {
  const requests: { of: string; places: number[]; bytes: number }[] = [];
  for (const [place, event] of events.entries()) {
    const of = `${event.visitor} ${event.customer ?? ''}`;
    const bytes = Buffer.byteLength(JSON.stringify(eventOf(event)));
    const open = requests.findLast((each) => each.of === of);
    if (open && open.places.length < mostEvents && open.bytes + bytes <= mostBytes) {
      open.places.push(place);
      open.bytes += bytes;
    } else requests.push({ of, places: [place], bytes });
  }
  return requests.map(({ places }) => places);
}
