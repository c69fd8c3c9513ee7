import type { Core } from '@strapi/strapi';
import { withAddresses } from './pictures';

const at = (publicUrl: string | null) => ({ get: () => ({ publicUrl }) }) as unknown as Core.Strapi;
const json = JSON.stringify({
  image: {
    url: '/uploads/tea.jpg?v=1',
    thumbnailUrl: '/uploads/thumbnail_tea.jpg',
    sizes: [{ width: 160, url: '/uploads/w160_tea.webp' }],
  },
  cdn: { url: 'https://cdn.example/uploads/tea.jpg' },
  description: 'Write {"url":"/uploads/tea.jpg"}',
});

test('pictures of this machine are told with the address of the shop, and nothing else is changed', () => {
  expect(JSON.parse(withAddresses(at('https://shop.example/$1/'), json))).toEqual({
    image: {
      url: 'https://shop.example/$1/uploads/tea.jpg?v=1',
      thumbnailUrl: 'https://shop.example/$1/uploads/thumbnail_tea.jpg',
      sizes: [{ width: 160, url: 'https://shop.example/$1/uploads/w160_tea.webp' }],
    },
    cdn: { url: 'https://cdn.example/uploads/tea.jpg' },
    description: 'Write {"url":"/uploads/tea.jpg"}',
  });
});

test('without an address of the shop they stay as they are', () => {
  expect(withAddresses(at(null), json)).toBe(json);
});
