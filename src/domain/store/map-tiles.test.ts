import { tilesHost, tilesProblem } from './map-tiles';

test.each<[string, string | null]>([
  ['', null],
  ['https://tile.example.org/{z}/{x}/{y}.png', 'https://tile.example.org'],
  ['https://{s}.tile.example.org/{z}/{x}/{y}{r}.png?key=1', 'https://*.tile.example.org'],
  ['https://tiles.example.org:8443/{z}/{x}/{y}', 'https://tiles.example.org:8443'],
])('%j lets pictures come from %j', (template, host) => {
  expect([tilesProblem(template), tilesHost(template)]).toEqual([null, host]);
});

test.each([
  'http://tile.example.org/{z}/{x}/{y}.png',
  'tile.example.org/{z}/{x}/{y}.png',
  'https://tile.example.org/{z}/{x}.png',
  'https://tile.example.org/{z}/{x}/{y}/{key}.png',
  'https://{z}.example.org/{z}/{x}/{y}.png',
  "https://tile.example.org'; script-src *;/{z}/{x}/{y}",
  'https://x y/{z}/{x}/{y}',
])('%j is refused with a sentence, and lets nothing in', (template) => {
  expect(tilesProblem(template)).toMatch(/\w+ \w+ \w+/);
  expect(tilesHost(template)).toBeNull();
});
