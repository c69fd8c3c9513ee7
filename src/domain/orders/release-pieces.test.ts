import { releasePieces } from './release-pieces';

const spare: Record<string, number> = { kyiv: 5, lviv: -2, odesa: 0 };
const spareAt = (location: string) => spare[location] ?? 0;
const at = (locationId: string, quantity: number) => ({ locationId, quantity });

it('pieces are released first from where the most are missing', () => {
  expect(releasePieces([at('kyiv', 3), at('lviv', 2), at('odesa', 1)], 3, spareAt)).toEqual({
    kept: [at('kyiv', 3)],
    released: [at('lviv', 2), at('odesa', 1)],
  });
});

it('a part of what is set aside stays set aside', () => {
  expect(releasePieces([at('kyiv', 3)], 1, spareAt)).toEqual({ kept: [at('kyiv', 2)], released: [at('kyiv', 1)] });
});

it('of what nobody counted nothing is released', () => {
  expect(releasePieces([], 2, spareAt)).toEqual({ kept: [], released: [] });
});
