import { changedTags, mostTags } from './order-tags';

test('a tag is there once, as it was written first', () => {
  expect(changedTags(['Gift'], { add: ['gift', 'Подарунок', 'подарунок'], remove: [] })).toEqual(['Gift', 'Подарунок']);
});

test('a tag is taken off in any case, and can be written anew', () => {
  expect(changedTags(['Gift', 'call'], { add: ['gift'], remove: ['GIFT'] })).toEqual(['call', 'gift']);
});

test('there are at most so many', () => {
  const many = Array.from({ length: mostTags }, (_, index) => `tag ${index}`);
  expect(changedTags(many, { add: [], remove: [] })).toHaveLength(mostTags);
  expect(() => changedTags(many, { add: ['one more'], remove: [] })).toThrow(expect.objectContaining({ code: 'TAGS_TOO_MANY' }));
});
