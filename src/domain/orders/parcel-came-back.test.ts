import type { OrderState } from './order-state';
import { actionsOfShipment, assertWhole, returnsOfNothing } from './parcel-came-back';

const line = { lineId: 'mug', fulfilled: 2, returned: 0 };
const state: OrderState = { status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'fulfilled' };
const parcel = { status: 'shipped' as const, lines: [{ line: 'mug', quantity: 2 }] };

describe('a parcel on its way', () => {
  it('has arrived or comes back', () => {
    expect(actionsOfShipment({ state, lines: [line] }, parcel)).toEqual(['deliver', 'fail']);
  });

  it('does not come back once pieces of it were returned', () => {
    const lines = [{ ...line, returned: 1 }];

    expect(actionsOfShipment({ state, lines }, parcel)).toEqual(['deliver']);
    expect(() => assertWhole(lines, parcel.lines)).toThrow(expect.objectContaining({ code: 'ORDER_ILLEGAL_TRANSITION' }));
  });

  it('comes back when what was returned can be of another parcel', () => {
    const lines = [{ ...line, fulfilled: 3, returned: 1 }];

    expect(actionsOfShipment({ state, lines }, parcel)).toEqual(['deliver', 'fail']);
    expect(() => assertWhole(lines, parcel.lines)).not.toThrow();
  });
});

it.each(['delivered', 'failed'] as const)('of a parcel that is %s there is nothing to say', (status) => {
  expect(actionsOfShipment({ state, lines: [line] }, { ...parcel, status })).toEqual([]);
});

it('nothing is said of parcels of an order that is over', () => {
  expect(actionsOfShipment({ state: { ...state, status: 'cancelled' }, lines: [line] }, parcel)).toEqual([]);
});

describe('a return request', () => {
  const request = (id: string, quantity: number, isAccepted = false) => ({ id, isAccepted, lines: [{ line: 'mug', quantity }] });
  const idsOf = (lines: Parameters<typeof returnsOfNothing>[0], open: ReturnType<typeof request>[]) =>
    returnsOfNothing(lines, open).map(({ id }) => id);

  it('comes to nothing when the customer has none of its pieces', () => {
    expect(idsOf([{ ...line, fulfilled: 0 }], [request('asked', 1), request('accepted', 1, true)])).toEqual(['accepted', 'asked']);
  });

  it('stays for the pieces the customer has', () => {
    expect(idsOf([{ ...line, fulfilled: 1 }], [request('one', 2)])).toEqual([]);
  });

  it('that was accepted is counted first, then the oldest', () => {
    expect(idsOf([{ ...line, fulfilled: 1 }], [request('older', 1), request('newer', 1)])).toEqual(['newer']);
    expect(idsOf([{ ...line, fulfilled: 1 }], [request('older', 1), request('accepted', 1, true)])).toEqual(['older']);
  });
});
