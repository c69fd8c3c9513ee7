import { everythingAt, onlyLocation, packShipment, sendingLocations } from './pack-shipment';

const line = (lineId: string, quantity: number, allocations: { locationId: string; quantity: number }[], change = {}) => ({
  lineId,
  sku: lineId.toUpperCase(),
  quantity,
  cancelled: 0,
  fulfilled: 0,
  delivered: 0,
  returned: 0,
  variantRowId: 1,
  allocations,
  ...change,
});
const at = (locationId: string, quantity: number) => ({ locationId, quantity });
const refused = (code: string, details = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) });

describe('a parcel', () => {
  const mug = line('mug', 5, [at('kyiv', 3), at('lviv', 2)]);
  const card = line('card', 4, [], { fulfilled: 1, cancelled: 1 });

  it('holds what was set aside where it leaves from, and what nobody counts', () => {
    expect(everythingAt([mug, card], 'kyiv')).toEqual([
      { line: 'mug', quantity: 3 },
      { line: 'card', quantity: 2 },
    ]);
    expect(everythingAt([mug], 'odesa')).toEqual([]);
  });

  it('is packed as wanted, a line named twice counted once', () => {
    const wanted = [
      { line: 'mug', quantity: 1 },
      { line: 'mug', quantity: 2 },
    ];
    expect(packShipment([mug, card], { location: 'kyiv', wanted })).toEqual([{ line: 'mug', quantity: 3 }]);
  });

  it('holds no piece that was set aside elsewhere', () => {
    expect(() => packShipment([mug], { location: 'kyiv', wanted: [{ line: 'mug', quantity: 4 }] })).toThrow(
      refused('STOCK_TOO_LOW', { line: 'mug', left: 3 }),
    );
  });

  it('holds no more than is left to send', () => {
    expect(() => packShipment([card], { location: null, wanted: [{ line: 'card', quantity: 3 }] })).toThrow(
      refused('QUANTITY_TOO_LARGE', { line: 'card', left: 2 }),
    );
  });

  it('holds all that is left of a line whose variant is gone', () => {
    expect(everythingAt([line('mug', 5, [at('kyiv', 3)], { variantRowId: null })], 'odesa')).toEqual([{ line: 'mug', quantity: 5 }]);
  });

  it('is never empty', () => {
    expect(() => packShipment([mug], { location: 'odesa', wanted: undefined })).toThrow(refused('QUANTITY_TOO_LARGE'));
  });

  it('of a line the order has not is refused', () => {
    expect(() => packShipment([mug], { location: 'kyiv', wanted: [{ line: 'hat', quantity: 1 }] })).toThrow(refused('LINE_UNKNOWN'));
  });
});

describe('where a parcel leaves from', () => {
  it('need not be said where the order waits at one location', () => {
    expect(onlyLocation([line('mug', 1, [at('kyiv', 1)]), line('hat', 1, [at('kyiv', 1)])])).toBe('kyiv');
    expect(onlyLocation([line('card', 1, [])])).toBeNull();
  });

  it('has to be said where there are several', () => {
    expect(() => onlyLocation([line('mug', 2, [at('kyiv', 1), at('lviv', 1)])])).toThrow(refused('LOCATION_AMBIGUOUS'));
  });

  it('is no location from which everything was sent', () => {
    expect(sendingLocations([line('mug', 2, [at('kyiv', 0), at('lviv', 1)])])).toEqual(['lviv']);
  });
});
