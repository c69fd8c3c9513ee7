import { createHash } from 'node:crypto';
import { BadRequest } from '../fake-payments/web.mjs';

/** @typedef {{ key: string, number: string, grams: number, state: 'made' | 'cancelled', cod: string }} Label */

/** The number a key gets: the same for the same key, also after a new start. @param {string} key */
const numberOf = (key) =>
  `DP${Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 12), 16).toString().padStart(15, '0')}`;

/** Labels by their key: whoever asks again is answered with the same one. @param {Record<string, unknown>} fields @returns {Label} */
export function toLabel({ key, grams, recipient, cod }) {
  if (typeof key !== 'string' || !/^[\w-]{1,100}$/.test(key)) throw new BadRequest(400, 'key_malformed', 'A label needs a key');
  if (typeof grams !== 'number' || grams <= 0 || grams > 30_000) throw new BadRequest(422, 'too_heavy', 'A parcel weighs 30 kg at most');
  if (typeof recipient !== 'string' || recipient.trim() === '')
    throw new BadRequest(422, 'recipient_missing', 'Nobody is named whom it is brought to');
  return { key, number: numberOf(key), grams, state: 'made', cod: typeof cod === 'string' ? cod : '' };
}

/** A label of one page, by hand: it has only what every printer can write. @param {Label} label */
export function labelPdf({ number, grams, cod }) {
  const lines = ['Demo Post', number, `${grams} g`, cod && `Cash on delivery: ${cod}`].filter((line) => line !== '');
  const text = lines
    .map((line, index) => `BT /F1 ${index === 1 ? 22 : 12} Tf 20 ${250 - index * 32} Td (${line.replace(/[^\w .:-]/g, '')}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 283 283] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}
