import { linkPath, linkProblem, writeLink } from './product-link';

const linked = { id: 'kx2f', slug: 'чай', sku: 'TEA 50/1', language: 'uk' };

test('a link is the template with its parts, as a browser takes them', () => {
  expect(writeLink('https://shop.example/{language}/p/{slug}?sku={sku}&id={id}', linked)).toBe(
    'https://shop.example/uk/p/%D1%87%D0%B0%D0%B9?sku=TEA%2050%2F1&id=kx2f',
  );
  expect(writeLink('', linked)).toBeNull();
  expect(linkPath('https://shop.example/{language}/p/{slug}')).toBe('/*/p/*');
});

test.each(['', 'https://shop.example/p/{slug}', 'https://shop.example/{language}?id={id}'])('%j can be a template', (template) => {
  expect(linkProblem(template)).toBeNull();
});

test.each([
  'shop.example/{slug}',
  'http://shop.example/{slug}',
  'https://{slug}.example/',
  'https://shop.example/p/',
  'https://shop.example/{language}/',
  'https://shop.example/{slug}/{colour}',
  'https://shop.example/{slug',
  'https://shop.example/{constructor}/{slug}',
  'https://localhost/{slug}',
])('%j cannot', (template) => {
  expect(linkProblem(template)).not.toBeNull();
});
