import { both, clothesLine, hanger, peg, repeat, solid, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';

const torso = 'M336 226L250 256Q264 430 258 632Q400 650 542 632Q536 430 550 256L464 226Q400 266 336 226Z';
const sleeve = 'M252 254Q204 272 188 340L150 576Q184 596 226 590L274 410Z';

export const sweater: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'suns';
  const ribs = (x: number, y: number, count: number, gap: number): string =>
    repeat(count, (index) => `<path d="M${x + index * gap} ${y}v44" stroke="${pale}" stroke-width="4" opacity=".6"/>`);
  return `${clothesLine(colours)}${hanger(colours)}
    ${both(`<path d="${sleeve}" fill="${main}"/><path d="M196 306L184 366L272 384L274 320Z" fill="${cream}"/><path d="M192 326L188 346L272 364L273 342Z" fill="${accent}"/><path d="M158 540L150 576Q184 596 226 590L232 552Q190 556 158 540Z" fill="${deep}"/>`)}
    ${solid({
      id: 'torso',
      shape: torso,
      fill: main,
      inside: `<path d="M200 286Q400 336 600 286V402Q400 452 200 402Z" fill="${cream}"/>
        <g transform="translate(0 16)">${ornamentBand({ style, y: 352, size: 54, fill: accent, second })}</g>
        ${ornamentBand({ style: 'zigzag', y: 456, size: 30, fill: cream, second: pale })}
        ${repeat(4, (index) => ornamentBand({ style: 'crosses', y: 500 + index * 26, size: 26, fill: deep, second: main }).replace('<g', '<g opacity=".35"'))}
        <rect x="240" y="592" width="320" height="60" fill="${deep}"/>${ribs(262, 596, 24, 12)}`,
    })}
    <path d="M330 230Q334 196 346 190Q400 212 454 190Q466 196 470 230Q400 274 330 230Z" fill="${deep}"/><path d="M346 194Q400 218 454 194Q440 226 400 228Q360 226 346 194Z" fill="#1c1428" opacity=".35"/>`;
};

export const shirt: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'rhombs';
  const column = repeat(
    7,
    (index) => `<g transform="translate(0 ${index * 40})">${ornamentBand({ style, y: 300, size: 34, fill: accent, second })}</g>`,
  );
  return `${clothesLine(colours)}${hanger(colours)}
    ${both(`<path d="M252 254Q196 276 180 350L140 560Q180 592 236 580L276 410Z" fill="${main}"/><path d="M252 254Q196 276 180 350L140 560Q180 592 236 580L276 410Z" fill="#1c1428" opacity=".06"/><path d="M146 532L140 560Q180 592 236 580L240 548Q190 560 146 532Z" fill="${accent}"/><path d="M186 330L182 352L270 372L272 350Z" fill="${second}"/><path d="M180 362L176 380L270 398L271 382Z" fill="${accent}"/>`)}
    ${solid({ id: 'torso', shape: torso, fill: main, inside: `<path d="M300 240Q300 440 306 640M500 240Q500 440 494 640" stroke="${deep}" stroke-width="5" opacity=".5" fill="none"/>` })}
    <clipPath id="bib"><path d="M352 236H448V560H352Z"/></clipPath><rect x="352" y="238" width="96" height="322" fill="${pale}"/><g clip-path="url(#bib)">${column}</g>
    <path d="M346 238H352V566H448V238H454V574H346Z" fill="${second}"/><path d="M400 240V470" stroke="${deep}" stroke-width="6"/>
    <path d="M334 230Q338 196 400 204Q462 196 466 230Q400 262 334 230Z" fill="${pale}"/><path d="M340 222Q400 246 460 222" stroke="${accent}" stroke-width="9" stroke-dasharray="9 6" fill="none"/>
    <path d="M398 246Q380 300 366 330M402 246Q420 300 434 330" stroke="${accent}" stroke-width="4" fill="none"/><path d="M360 326h12l4 20h-20zM428 326h12l4 20h-20z" fill="${second}"/>`;
};

export const flannel: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream } = colours;
  const gap = seeded.between(52, 68);
  const plaid = `${repeat(12, (index) => `<path d="M${130 + index * gap} 180V680" stroke="${deep}" stroke-width="20" opacity=".5"/><path d="M${156 + index * gap} 180V680" stroke="${accent}" stroke-width="4" opacity=".7"/>`)}
    ${repeat(9, (index) => `<path d="M100 ${210 + index * gap}H700" stroke="${deep}" stroke-width="20" opacity=".5"/><path d="M100 ${236 + index * gap}H700" stroke="${cream}" stroke-width="4" opacity=".6"/>`)}`;
  return `${clothesLine(colours)}${hanger(colours)}
    <clipPath id="sleeves"><path d="${sleeve}"/><path d="${sleeve}" transform="matrix(-1 0 0 1 800 0)"/></clipPath>
    ${both(`<path d="${sleeve}" fill="${main}"/>`)}<g clip-path="url(#sleeves)"><g transform="rotate(8 400 400)">${plaid}</g><rect width="800" height="800" fill="#1c1428" opacity=".1"/></g>
    ${both(`<path d="M158 540L150 576Q184 596 226 590L232 552Q190 556 158 540Z" fill="${deep}"/>`)}
    ${solid({ id: 'torso', shape: torso, fill: main, inside: plaid })}
    <rect x="384" y="250" width="32" height="392" fill="${main}"/><path d="M384 250V642M416 250V642" stroke="${deep}" stroke-width="3"/>
    ${repeat(6, (index) => `<circle cx="400" cy="${296 + index * 60}" r="8" fill="${cream}"/><circle cx="400" cy="${296 + index * 60}" r="3" fill="${deep}"/>`)}
    ${both(`<path d="M352 204Q330 214 330 232L364 290L400 252Q366 240 352 204Z" fill="${pale}"/><path d="M296 352H360V408L328 426L296 408Z" fill="${main}"/><path d="M296 352H360V372L328 388L296 372Z" fill="${deep}"/><circle cx="328" cy="376" r="5" fill="${cream}"/>`)}
    <path d="M352 204Q400 222 448 204Q436 246 400 252Q364 246 352 204Z" fill="${deep}"/>`;
};

export const socks: Drawing = (colours, seeded) => {
  const { main, deep, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'zigzag';
  const shape = 'M250 160H370V440Q370 472 396 486L452 514Q488 536 476 574Q462 610 414 602L296 566Q246 546 248 488Z';
  const sock = (id: string): string =>
    `${solid({
      id,
      shape,
      fill: main,
      shadeFrom: 330,
      inside: `<rect x="200" y="150" width="300" height="58" fill="${cream}"/>${repeat(11, (index) => `<path d="M${258 + index * 11} 162v40" stroke="${deep}" stroke-width="3" opacity=".4"/>`)}
        <path d="M200 218H420" stroke="${accent}" stroke-width="12"/>${ornamentBand({ style, y: 272, size: 48, fill: cream, second: accent })}<path d="M200 322H420M200 432H420" stroke="${second}" stroke-width="9"/>
        ${ornamentBand({ style: 'zigzag', y: 378, size: 40, fill: accent, second: cream })}
        <path d="M240 480Q300 470 312 520Q306 566 260 560Z" fill="${accent}"/><path d="M430 490Q410 560 430 620H500V480Z" fill="${second}"/>`,
    })}`;
  return `${clothesLine(colours)}<g transform="translate(-66 0) rotate(3 310 150)">${sock('left')}</g><g transform="translate(126 6) rotate(-3 310 150)">${sock('right')}</g>
    ${[212, 272, 406, 466].map((x) => peg(colours, x)).join('')}`;
};

export const mittens: Drawing = (colours, seeded) => {
  const { main, deep, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'suns';
  const shape = 'M226 250H362V330Q384 300 412 312Q438 328 422 364L372 446Q372 560 300 576Q222 566 220 450Z';
  const mitten = (id: string): string =>
    `${solid({
      id,
      shape,
      fill: main,
      shadeFrom: 336,
      inside: `${ornamentBand({ style, y: 410, size: 72, fill: cream, second: accent })}<path d="M200 356H450M200 464H390" stroke="${accent}" stroke-width="9"/>${ornamentBand({ style: 'zigzag', y: 500, size: 36, fill: cream, second })}${ornamentBand({ style: 'crosses', y: 322, size: 30, fill: second, second: cream })}`,
    })}
    <rect x="214" y="196" width="160" height="92" rx="18" fill="${deep}"/>${repeat(10, (index) => `<path d="M${228 + index * 15} 204v76" stroke="${cream}" stroke-width="4" opacity=".35"/>`)}<rect x="214" y="234" width="160" height="14" fill="${accent}"/>`;
  return `${clothesLine(colours)}
    <path d="M250 200Q250 150 266 124M534 124Q550 150 550 200" stroke="${accent}" stroke-width="8" fill="none"/>
    <g transform="translate(-36 4) rotate(6 294 200)">${mitten('left')}</g><g transform="matrix(-1 0 0 1 836 4) rotate(6 294 200)">${mitten('right')}</g>
    ${peg(colours, 262)}${peg(colours, 538)}`;
};

export const scarf: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'spruces';
  const tail = (id: string, x: number, end: number, fill: string): string =>
    `${repeat(9, (index) => `<path d="M${x + 12 + index * 17} ${end - 6}q${index % 2 === 0 ? 5 : -5} 30 0 58" stroke="${index % 2 === 0 ? accent : cream}" stroke-width="9" stroke-linecap="round" fill="none"/>`)}
     ${solid({
       id,
       shape: `M${x} 118Q${x + 80} 100 ${x + 160} 122V${end}Q${x + 80} ${end + 10} ${x} ${end}Z`,
       fill,
       shadeFrom: x + 116,
       inside: `${repeat(3, (index) => `<path d="M100 ${end - 34 - index * 130}H700" stroke="${accent}" stroke-width="15"/><path d="M100 ${end - 56 - index * 130}H700" stroke="${second}" stroke-width="7"/>`)}
         ${ornamentBand({ style, y: end - 100, size: 52, fill: cream, second: accent })}${ornamentBand({ style: 'rhombs', y: end - 234, size: 30, fill: pale, second: deep })}`,
     })}`;
  return `${clothesLine(colours)}${tail('back', 350, 500, deep)}${tail('front', 250, 610, main)}
    <path d="M246 128Q244 96 300 96H470Q516 98 514 128Q440 150 380 146Q300 148 246 128Z" fill="${pale}"/><path d="M262 122Q380 136 500 122" stroke="${main}" stroke-width="7" fill="none"/>`;
};
