/** Solomon's instances as problems of `src/domain/delivery/routing`. Ways and times in tenths, so that they are whole. */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const names = ['C101', 'C201', 'R101', 'R102', 'R112', 'R201', 'RC101', 'RC103', 'RC201'];
const tenths = 10;
const read = (file) => readFileSync(path.join(__dirname, file), 'utf8');

function solomon(name) {
  const rows = read(`${name}.txt`)
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.every((each) => Number.isFinite(each)));
  const [[number, capacity]] = rows.filter((row) => row.length === 2);
  const places = rows.filter((row) => row.length === 7);
  const metres = Int32Array.from(
    places.flatMap(([, x, y]) => places.map(([, otherX, otherY]) => Math.floor(tenths * Math.hypot(x - otherX, y - otherY) + 1e-9))),
  );
  const load = (pieces) => ({ grams: 0, cubicMillimetres: 0, pieces });
  const window = ([, , , , ready, due]) => ({ from: ready * tenths, to: due * tenths });
  const [depot, ...customers] = places;
  return {
    stops: customers.map((row) => ({
      ...{ id: String(row[0]), place: row[0], window: window(row), serviceSeconds: row[6] * tenths, load: load(row[3]), vehicle: null },
    })),
    vehicles: Array.from({ length: number }, (_, at) => ({
      ...{ id: `v${at}`, start: 0, end: 0, hours: window(depot), capacity: load(capacity), begins: [] },
    })),
    ways: { places: places.length, metres, seconds: metres },
    costs: { metre: 1, second: 0, run: 0 },
  };
}

/** In the units of its problem. */
const bestKnown = (name) => Math.round(Number(/^Cost ([\d.]+)/m.exec(read(`${name}.sol`))[1]) * tenths);

module.exports = { names, solomon, bestKnown };
