import { drawForeground, drawLandscape } from './drawing/landscape';
import { motifs, type Motif } from './drawing/motifs';
import { palettes, type Palette } from './drawing/palettes';
import { createSeeded } from './drawing/seeded';

export type { Motif, Palette };

/**
 * Draws a thing on a mountain meadow as an 800×800 SVG. The same `seed` gives the same picture to the byte;
 * another seed moves the mountains, the sheep and the patterns.
 */
export const drawPicture = ({ motif, palette, seed }: Readonly<{ motif: Motif; palette: Palette; seed: string }>): string => {
  const colours = palettes[palette];
  // Two rows of numbers, so that a new detail in the landscape does not redraw every thing in the shop.
  const scenery = createSeeded(`${seed}/scenery`);
  const details = createSeeded(`${seed}/details`);

  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800">
    ${drawLandscape(colours, scenery)}${motifs[motif](colours, details)}${drawForeground(colours, scenery)}</svg>`;
  return svg.replace(/>\s+</g, '><').replace(/\n\s*/g, ' ');
};
