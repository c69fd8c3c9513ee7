import type { Colours } from './palettes';
import type { Seeded } from './seeded';

/** Draws one thing on an 800×800 field. It stands on the ground at y = 690, or hangs from the line at y = 130. */
export type Drawing = (colours: Colours, seeded: Seeded) => string;

/** Repeats a piece of SVG; `index` counts from 0. */
export const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** Adds the other half of a thing that is the same left and right of x = 400. */
export const both = (half: string): string => `${half}<g transform="matrix(-1 0 0 1 800 0)">${half}</g>`;

/**
 * Fills `shape` (path data), draws `inside` only within it, and lays a shadow over its right side from `shadeFrom` on.
 * `id` names the clip path, so it is used once per picture.
 */
export const solid = (spec: Readonly<{ id: string; shape: string; fill: string; inside?: string; shadeFrom?: number }>): string => {
  const from = spec.shadeFrom ?? 470;
  return `<clipPath id="${spec.id}"><path d="${spec.shape}"/></clipPath>
    <path d="${spec.shape}" fill="${spec.fill}"/>
    <g clip-path="url(#${spec.id})">${spec.inside ?? ''}
      <path d="M${from} 0Q${from + 60} 400 ${from - 10} 800H800V0Z" fill="#1c1428" opacity=".13"/></g>`;
};

/** A soft patch on the ground under a thing `width` wide. */
export const groundShadow = (width: number, x = 400): string =>
  `<ellipse cx="${x}" cy="692" rx="${width / 2}" ry="20" fill="#1c1428" opacity=".2"/>`;

/** The line that clothes and blankets hang from. */
export const clothesLine = ({ woodDeep, cream }: Colours): string =>
  `<path d="M-10 112Q400 150 810 112" fill="none" stroke="${woodDeep}" stroke-width="7"/>
   <path d="M-10 112Q400 150 810 112" fill="none" stroke="${cream}" stroke-width="3" stroke-dasharray="10 12" opacity=".7"/>`;

/** A clothes peg on the line. */
export const peg = ({ wood, woodDeep }: Colours, x: number): string =>
  `<g transform="translate(${x} 100)"><rect x="-9" width="18" height="64" rx="6" fill="${wood}"/>
   <rect x="1" width="8" height="64" rx="4" fill="${woodDeep}" opacity=".55"/><rect x="-11" y="20" width="22" height="7" rx="3" fill="${woodDeep}"/></g>`;

/** A wooden hanger whose shoulders lie at y = 235. */
export const hanger = ({ wood, woodDeep, steelDeep }: Colours): string =>
  `<path d="M400 205V178Q400 166 412 162Q430 152 424 134Q416 118 398 122Q386 126 384 138" fill="none" stroke="${steelDeep}" stroke-width="8" stroke-linecap="round"/>
   <path d="M260 262Q390 196 400 196Q410 196 540 262Q540 276 524 272L400 222L276 272Q260 276 260 262Z" fill="${wood}"/>
   <path d="M400 222L524 272Q540 276 540 262Q470 228 400 212Z" fill="${woodDeep}" opacity=".5"/>`;

/** A tree stump for small things; its top lies at y = 560. */
export const stump = ({ wood, woodDeep, grass }: Colours): string =>
  `${groundShadow(470)}
   <path d="M214 566Q226 640 190 700Q300 716 400 712Q500 716 610 700Q574 640 586 566Z" fill="${woodDeep}"/>
   <path d="M470 590Q480 650 468 712Q540 710 610 700Q574 640 586 566Z" fill="#1c1428" opacity=".18"/>
   <path d="M262 600Q268 650 254 704M330 612Q334 660 326 708M530 604Q534 650 546 702" stroke="#1c1428" stroke-width="6" opacity=".22" fill="none" stroke-linecap="round"/>
   <ellipse cx="400" cy="564" rx="186" ry="38" fill="#e6bd86"/>
   <ellipse cx="400" cy="564" rx="140" ry="27" fill="none" stroke="${wood}" stroke-width="5"/>
   <ellipse cx="396" cy="563" rx="90" ry="16" fill="none" stroke="${wood}" stroke-width="5"/>
   <path d="M180 704q8 -34 22 -2q6 -40 18 0q12 -28 16 4zM566 708q8 -38 18 -4q10 -30 22 0z" fill="${grass}"/>`;

/** Three wisps of steam that rise from (`x`, `y`). */
export const steam = (x: number, y: number): string =>
  `<g fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".75" transform="translate(${x} ${y})">
   <path d="M-42 0q-22 -30 0 -58t0 -56"/><path d="M0 -8q-24 -36 0 -70t0 -66"/><path d="M42 0q-22 -30 0 -58t0 -56"/></g>`;

/** A camp fire on three logs around (`x`, 690). */
export const fire = ({ accent, second, woodDeep, wood }: Colours, x = 400): string =>
  `<g transform="translate(${x} 0)"><ellipse cx="0" cy="694" rx="150" ry="20" fill="#1c1428" opacity=".25"/>
   <path d="M0 540Q-34 584 -62 616Q-92 660 -50 690H56Q92 656 58 606Q44 622 34 618Q40 574 0 540Z" fill="#ea5b2c"/>
   <path d="M4 592Q-14 616 -34 640Q-50 668 -22 690H34Q54 668 32 634Q22 646 16 642Q18 614 4 592Z" fill="#f9a825"/>
   <path d="M2 636Q-20 660 -10 690H20Q28 664 2 636Z" fill="#fff0b3"/>
   <g stroke-linecap="round" stroke-width="26"><path d="M-118 694L84 676" stroke="${woodDeep}"/><path d="M120 694L-84 680" stroke="${wood}"/></g>
   <circle cx="124" cy="694" r="11" fill="#e6bd86"/><circle cx="-122" cy="694" r="11" fill="#e6bd86"/>
   <circle cx="-70" cy="560" r="5" fill="${second}"/><circle cx="78" cy="540" r="4" fill="${accent}"/><circle cx="54" cy="500" r="3" fill="${second}"/></g>`;
