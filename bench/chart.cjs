/** `npm run bench chart`: docs/performance.svg of what `npm run bench catalogue` last measured for each size of shop. */
const { writeFileSync } = require('node:fs');
const path = require('node:path');

const width = 900;
const nameWidth = 250;
const bar = 14;
const colours = ['#7fb3a3', '#2f6f8f', '#1d3557'];
const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function main() {
  const { keptResults } = await import('./support/results.mjs');
  const shops = keptResults();
  const names = [...new Set(shops.flatMap(({ measured }) => measured.map(({ name }) => name)))];
  const shares = shops.map(({ measured }) => new Map(measured.map(({ name, rate, floor }) => [name, { rate, share: rate / floor }])));
  const height = (lines) => 60 + lines * (shops.length * bar + 10);
  const scale = width - nameWidth - 150;
  const rows = names.map((name, index) => {
    const top = 50 + index * (shops.length * bar + 10);
    const bars = shares.map((of, place) => {
      const found = of.get(name);
      if (!found) return '';
      const long = Math.min(1, found.share) * scale;
      const y = top + place * bar;
      return `<rect x="${nameWidth}" y="${y}" width="${long.toFixed(1)}" height="${bar - 3}" fill="${colours[place]}"/><text x="${(nameWidth + long + 6).toFixed(1)}" y="${y + 9}" font-size="10">${Math.round(found.share * 100)} % · ${Math.round(found.rate)}/s</text>`;
    });
    return `<text x="${nameWidth - 8}" y="${top + (shops.length * bar) / 2 + 3}" text-anchor="end" font-size="12">${escaped(name)}</text>${bars.join('')}`;
  });
  const legend = shops.map(
    ({ products, variants }, place) =>
      `<rect x="${nameWidth + place * 200}" y="18" width="12" height="12" fill="${colours[place]}"/><text x="${nameWidth + place * 200 + 18}" y="28" font-size="12">${products.toLocaleString('en')} products × ${variants}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height(names.length)}" font-family="sans-serif" fill="#222"><title>Requests a second, as a part of the floor measured in the same run</title><rect width="100%" height="100%" fill="#fff"/>${legend.join('')}${rows.join('')}</svg>\n`;
  writeFileSync(path.resolve(__dirname, '../docs/performance.svg'), svg);
  console.log(`docs/performance.svg: ${names.length} measures of ${shops.length} shops`);
}

void main();
