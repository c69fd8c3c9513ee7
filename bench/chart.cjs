/**
 * `npm run bench chart`: the chart and the table of docs/performance.md, of what `npm run bench catalogue` last measured for each size of
 * shop.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const width = 900;
const nameWidth = 250;
const bar = 14;
const colours = ['#7fb3a3', '#2f6f8f', '#1d3557'];
const docs = (file) => path.resolve(__dirname, '../docs', file);
const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const percent = ({ rate, floor }) => `${Math.round((100 * rate) / floor)} %`;
const sizeOf = ({ products, variants }) => `${products.toLocaleString('en')} × ${variants}`;

function chartOf(shops, names) {
  const height = 60 + names.length * (shops.length * bar + 10);
  const scale = width - nameWidth - 150;
  const rows = names.map((name, index) => {
    const top = 50 + index * (shops.length * bar + 10);
    const bars = shops.map(({ of }, place) => {
      const found = of.get(name);
      if (!found) return '';
      const long = Math.min(1, found.rate / found.floor) * scale;
      const y = top + place * bar;
      return `<rect x="${nameWidth}" y="${y}" width="${long.toFixed(1)}" height="${bar - 3}" fill="${colours[place]}"/><text x="${(nameWidth + long + 6).toFixed(1)}" y="${y + 9}" font-size="10">${percent(found)} · ${Math.round(found.rate)}/s</text>`;
    });
    return `<text x="${nameWidth - 8}" y="${top + (shops.length * bar) / 2 + 3}" text-anchor="end" font-size="12">${escaped(name)}</text>${bars.join('')}`;
  });
  const legend = shops.map(
    (shop, place) =>
      `<rect x="${nameWidth + place * 200}" y="18" width="12" height="12" fill="${colours[place]}"/><text x="${nameWidth + place * 200 + 18}" y="28" font-size="12">${sizeOf(shop)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" fill="#222"><title>Requests a second, as a part of the floor measured in the same run</title><rect width="100%" height="100%" fill="#fff"/>${legend.join('')}${rows.join('')}</svg>\n`;
}

/** A line for each measure: requests a second and the part of its floor, in each size of shop; then what was said besides. */
function tableOf(shops, names) {
  const cells = (name) => shops.map(({ of }) => (of.has(name) ? `${Math.round(of.get(name).rate)}/s, ${percent(of.get(name))}` : ''));
  const lines = [
    ['', ...shops.map((shop) => `${sizeOf(shop)}`)],
    ['---', ...shops.map(() => '---')],
    ...names.map((name) => [name, ...cells(name)]),
    ...Object.keys(Object.assign({}, ...shops.map(({ said }) => said))).map((name) => [name, ...shops.map(({ said }) => said[name] ?? '')]),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

async function main() {
  const { keptResults } = await import('./support/results.mjs');
  const shops = keptResults().map((shop) => ({ ...shop, of: new Map(shop.measured.map((each) => [each.name, each])) }));
  const names = [...new Set(shops.flatMap(({ measured }) => measured.map(({ name }) => name)))];
  writeFileSync(docs('performance.svg'), chartOf(shops, names));
  const { format } = await import('prettier');
  const page = readFileSync(docs('performance.md'), 'utf8');
  const measured = page.replace(
    /(<!-- measured -->)[^]*(<!-- end -->)/,
    (_all, before, after) => `${before}\n\n${tableOf(shops, names)}\n\n${after}`,
  );
  writeFileSync(docs('performance.md'), await format(measured, { parser: 'markdown' }));
  console.log(`docs/performance.md and performance.svg: ${names.length} measures of ${shops.length} shops`);
}

void main();
