import { both, clothesLine, hanger, repeat, solid, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';

const torso = 'M340 222L256 254Q262 430 254 640Q400 664 546 640Q538 430 544 254L460 222Q400 262 340 222Z';
const sleeve = 'M258 252Q206 268 190 340L146 588Q178 612 222 606L272 410Z';

const hood = (fill: string, lining: string): string =>
  `<path d="M322 238Q316 158 400 152Q484 158 478 238Q440 268 400 268Q360 268 322 238Z" fill="${fill}"/>
   <path d="M346 238Q340 180 400 178Q460 180 454 238Q430 256 400 256Q370 256 346 238Z" fill="${lining}"/>`;

export const jacket: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream } = colours;
  const yoke = seeded.chance(50) ? pale : deep;
  return `${clothesLine(colours)}${hanger(colours)}
    ${both(`<path d="${sleeve}" fill="${main}"/><path d="${sleeve}" fill="#1c1428" opacity=".1"/><path d="M152 560L146 588Q178 612 222 606L228 578Q186 582 152 560Z" fill="${accent}"/>`)}
    ${solid({
      id: 'torso',
      shape: torso,
      fill: main,
      inside: `<path d="M200 200H600V330Q400 372 200 330Z" fill="${yoke}"/><path d="M200 330Q400 372 600 330" stroke="${accent}" stroke-width="8" fill="none"/>
        <path d="M240 618Q400 642 560 618V680H240Z" fill="${deep}"/>`,
    })}
    ${hood(main, deep)}
    <path d="M400 262V650" stroke="${cream}" stroke-width="9"/><path d="M400 262V650" stroke="${deep}" stroke-width="3" stroke-dasharray="6 6"/>
    <rect x="394" y="290" width="12" height="30" rx="6" fill="${accent}"/>
    ${both(`<path d="M300 480L332 580" stroke="${deep}" stroke-width="10" stroke-linecap="round"/><path d="M300 480l4 14" stroke="${accent}" stroke-width="10" stroke-linecap="round"/><path d="M376 256Q372 300 378 330" stroke="${cream}" stroke-width="4" fill="none"/><circle cx="378" cy="334" r="6" fill="${accent}"/>`)}
    <rect x="446" y="392" width="62" height="44" rx="6" fill="${accent}"/><path d="M454 430l16 -26l10 14l8 -10l14 22z" fill="${cream}"/>`;
};

export const puffer: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream } = colours;
  const rows = seeded.between(6, 7);
  const height = 400 / rows;
  const quiltedSleeve = solid({
    id: 'quilted',
    shape:
      'M274 246Q204 256 186 318Q170 336 174 366Q158 386 162 416Q146 436 150 466Q136 486 140 516Q126 536 130 566Q122 586 132 602Q178 630 224 618L290 400Z',
    fill: main,
    shadeFrom: 900,
    inside: `${repeat(6, (index) => `<path d="M${182 - index * 10} ${326 + index * 50}Q${224 - index * 6} ${362 + index * 50} 300 ${350 + index * 50}" stroke="${deep}" stroke-width="7" fill="none"/><path d="M${204 - index * 10} ${312 + index * 50}q22 14 42 16" stroke="${pale}" stroke-width="8" stroke-linecap="round" fill="none" opacity=".6"/>`)}<path d="M110 576Q180 610 260 594V640H110Z" fill="${accent}"/><rect width="800" height="800" fill="#1c1428" opacity=".08"/>`,
  });
  return `${clothesLine(colours)}${hanger(colours)}
    ${quiltedSleeve}<g transform="matrix(-1 0 0 1 800 0)">${quiltedSleeve.replaceAll('quilted', 'quilted-right')}</g>
    ${repeat(rows, (index) => {
      const y = 236 + index * height;
      const bulge = index === 0 ? 22 : 0;
      return `<rect x="${248 + bulge}" y="${y}" width="${304 - bulge * 2}" height="${height + 12}" rx="32" fill="${main}"/>
        <path d="M${264 + bulge} ${y + height - 4}Q400 ${y + height + 14} ${536 - bulge} ${y + height - 4}" stroke="${deep}" stroke-width="7" fill="none" stroke-linecap="round"/>
        <path d="M${274 + bulge} ${y + 18}H${372}" stroke="${pale}" stroke-width="9" stroke-linecap="round" opacity=".55"/>`;
    })}
    <path d="M440 240H520Q552 240 552 300V640Q500 652 470 650Q490 440 440 240Z" fill="#1c1428" opacity=".12"/>
    <path d="M252 632H548V654Q400 668 252 654Z" fill="${accent}"/>
    <path d="M326 250Q318 176 346 174H454Q482 176 474 250Q400 276 326 250Z" fill="${main}"/><path d="M330 206Q400 226 470 206" stroke="${deep}" stroke-width="7" fill="none"/>
    <path d="M352 176H448Q440 192 400 194Q360 192 352 176Z" fill="${deep}"/>
    <path d="M400 194V662" stroke="${accent}" stroke-width="11"/><path d="M400 194V662" stroke="${cream}" stroke-width="3" stroke-dasharray="5 6"/>
    ${both(`<path d="M290 500V580" stroke="${accent}" stroke-width="9" stroke-linecap="round"/>`)}`;
};

export const anorak: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const block = seeded.chance(50) ? accent : second;
  return `${clothesLine(colours)}${hanger(colours)}
    ${both(`<path d="${sleeve}" fill="${main}"/><path d="M258 252Q206 268 190 340L180 396L270 420L276 300Z" fill="${pale}"/><path d="M156 540L146 588Q178 612 222 606L230 560Q188 560 156 540Z" fill="${deep}"/>`)}
    ${solid({
      id: 'torso',
      shape: torso,
      fill: main,
      inside: `<path d="M200 200H600V372L400 412L200 372Z" fill="${pale}"/><path d="M200 372L400 412L600 372" stroke="${cream}" stroke-width="7" fill="none"/><path d="M240 606Q400 632 560 606V680H240Z" fill="${block}"/>`,
    })}
    ${hood(pale, deep)}
    <path d="M400 264V420" stroke="${cream}" stroke-width="10"/><path d="M400 264V420" stroke="${deep}" stroke-width="3" stroke-dasharray="6 6"/><rect x="394" y="404" width="12" height="30" rx="6" fill="${block}"/>
    <path d="M300 462H500L516 584Q400 602 284 584Z" fill="${deep}"/><path d="M300 462H500L504 494H296Z" fill="${block}"/>
    <circle cx="400" cy="494" r="9" fill="${cream}"/>
    ${both(`<path d="M300 500L284 580" stroke="${cream}" stroke-width="4" stroke-dasharray="8 7" fill="none"/><path d="M374 258Q366 310 374 348" stroke="${block}" stroke-width="5" fill="none"/><rect x="368" y="346" width="12" height="18" rx="4" fill="${cream}"/>`)}`;
};

export const vest: Drawing = (colours, seeded) => {
  const { main, deep, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'rhombs';
  const fleece = main === cream ? '#fff' : '#fbf3e2';
  const curls = (points: readonly (readonly [number, number])[]): string =>
    points
      .map(
        ([x, y]) =>
          `<circle cx="${x}" cy="${y}" r="17" fill="${fleece}"/><circle cx="${x + 5}" cy="${y + 4}" r="7" fill="${deep}" opacity=".22"/>`,
      )
      .join('');
  const half = 'M336 216L262 244Q296 340 250 400Q246 540 252 646Q330 662 390 656V300Q352 266 336 216Z';
  return `${clothesLine(colours)}${hanger(colours)}
    <path d="M330 220Q400 250 470 220L440 300H360Z" fill="${deep}"/><path d="M352 290H448V650H352Z" fill="${deep}" opacity=".75"/>
    ${both(`<path d="${half}" fill="${main}"/>`)}
    ${solid({
      id: 'left',
      shape: half,
      fill: main,
      shadeFrom: 900,
      inside: `<g>${ornamentBand({ style, y: 560, size: 46, fill: accent, second })}<path d="M200 526H400M200 594H400" stroke="${second}" stroke-width="7"/>${ornamentBand({ style: 'zigzag', y: 428, size: 32, fill: second, second: accent })}</g>`,
    })}
    <g transform="matrix(-1 0 0 1 800 0)"><g clip-path="url(#left)">${ornamentBand({ style, y: 560, size: 46, fill: accent, second })}<path d="M200 526H400M200 594H400" stroke="${second}" stroke-width="7"/>${ornamentBand({ style: 'zigzag', y: 428, size: 32, fill: second, second: accent })}<rect x="200" y="200" width="120" height="500" fill="#1c1428" opacity=".12"/></g></g>
    ${both(
      curls([
        [338, 222],
        [346, 250],
        [358, 276],
        [372, 298],
        [382, 322],
        [384, 350],
        [384, 378],
        [384, 406],
        [384, 434],
        [384, 462],
        [384, 490],
        [384, 518],
        [384, 546],
        [384, 574],
        [384, 602],
        [384, 630],
        [376, 652],
        [348, 656],
        [320, 656],
        [292, 652],
        [266, 646],
      ]) +
        curls([
          [266, 250],
          [276, 276],
          [284, 304],
          [284, 332],
          [276, 358],
          [264, 382],
          [254, 404],
        ]),
    )}
    <path d="M372 400Q400 424 428 400M372 470Q400 494 428 470" stroke="${second}" stroke-width="6" fill="none"/>
    ${both(`<circle cx="368" cy="398" r="9" fill="${accent}"/><circle cx="368" cy="468" r="9" fill="${accent}"/>`)}
    <path d="M400 410V446M400 480V516" stroke="${second}" stroke-width="5"/><path d="M390 444h20l4 22h-28zM390 514h20l4 22h-28z" fill="${accent}"/>`;
};
