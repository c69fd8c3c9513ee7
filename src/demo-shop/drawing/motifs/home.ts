import { both, clothesLine, groundShadow, peg, repeat, solid, type Drawing } from '../drawing';
import { figureStyles, ornamentBand, ornamentFigure, ornamentStyles } from '../ornament';

export const blanket: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const first = seeded.between(0, 4);
  const style = ornamentStyles[first] ?? 'rhombs';
  const other = ornamentStyles[(first + seeded.between(1, 4)) % 5] ?? 'zigzag';
  const woven = [
    `<rect x="100" y="190" width="600" height="96" fill="${cream}"/>${ornamentBand({ style, y: 238, size: 76, fill: accent, second })}
     ${ornamentBand({ style: 'zigzag', y: 322, size: 44, fill: pale, second: cream })}
     <rect x="100" y="352" width="600" height="120" fill="${deep}"/>${ornamentBand({ style: other, y: 412, size: 96, fill: cream, second: accent })}<path d="M100 352H700M100 472H700" stroke="${accent}" stroke-width="10"/>
     ${ornamentBand({ style: 'zigzag', y: 508, size: 44, fill: pale, second: cream })}
     <rect x="100" y="536" width="600" height="76" fill="${cream}"/>${ornamentBand({ style, y: 574, size: 60, fill: second, second: accent })}`,
    `${repeat(9, (index) => `<rect x="100" y="${150 + index * 58}" width="600" height="${index % 2 === 0 ? 22 : 12}" fill="${[accent, cream, second, pale][index % 4] ?? cream}"/>`)}
     ${ornamentBand({ style, y: 338, size: 46, fill: cream, second: accent })}${ornamentBand({ style: other, y: 512, size: 46, fill: cream, second: accent })}`,
    `${repeat(5, (row) => repeat(6, (column) => ornamentFigure({ style: 'rhombs', x: 180 + column * 88 + (row % 2) * 44, y: 220 + row * 92, size: 84, fill: row % 2 === 0 ? cream : accent, second: row % 2 === 0 ? second : deep })))}`,
  ];
  return `${clothesLine(colours)}
    ${repeat(26, (index) => `<path d="M${192 + index * 16.7} 634q${index % 2 === 0 ? 5 : -5} 22 0 44" stroke="${index % 2 === 0 ? cream : accent}" stroke-width="8" stroke-linecap="round" fill="none"/>`)}
    ${solid({ id: 'cloth', shape: 'M182 124Q400 152 618 124L622 636Q560 646 510 636T400 640T290 636T178 636Z', fill: main, shadeFrom: 540, inside: `${woven[seeded.between(0, 2)] ?? ''}<path d="M290 120Q300 400 286 660M510 120Q500 400 514 660" stroke="#1c1428" stroke-width="16" opacity=".08" fill="none"/><path d="M170 126Q400 154 630 126V150Q400 178 170 150Z" fill="#fff" opacity=".25"/>` })}
    ${peg(colours, 226)}${peg(colours, 400)}${peg(colours, 574)}`;
};

export const pillow: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = figureStyles[seeded.between(0, 3)] ?? 'rhombs';
  const tassel = `<path d="M172 246l-34 -26" stroke="${accent}" stroke-width="9"/><circle cx="134" cy="216" r="15" fill="${second}"/><path d="M126 222l-28 -4M130 228l-24 14M138 230l-8 26" stroke="${accent}" stroke-width="8" stroke-linecap="round"/><path d="M172 668l-28 12" stroke="${accent}" stroke-width="9"/><circle cx="140" cy="682" r="15" fill="${second}"/><path d="M132 688l-28 10M136 694l-10 18" stroke="${accent}" stroke-width="8" stroke-linecap="round"/>`;
  return `${groundShadow(500)}${both(tassel)}
    ${solid({
      id: 'pillow',
      shape: 'M168 240Q400 284 632 240Q596 456 636 672Q400 704 164 672Q204 456 168 240Z',
      fill: main,
      shadeFrom: 520,
      inside: `<path d="M232 300Q400 326 568 300Q546 456 570 614Q400 634 230 614Q254 456 232 300Z" fill="none" stroke="${pale}" stroke-width="7" stroke-dasharray="16 10"/>
        ${ornamentBand({ style, y: 340, size: 44, fill: pale, second: accent })}${ornamentBand({ style, y: 578, size: 44, fill: pale, second: accent })}
        ${ornamentFigure({ style: 'rhombs', x: 400, y: 458, size: 220, fill: cream, second: accent })}${ornamentFigure({ style, x: 400, y: 458, size: 84, fill: deep, second })}
        ${ornamentFigure({ style, x: 236, y: 458, size: 74, fill: accent, second: cream })}${ornamentFigure({ style, x: 564, y: 458, size: 74, fill: accent, second: cream })}
        <path d="M200 270Q260 286 330 288" stroke="#fff" stroke-width="14" stroke-linecap="round" fill="none" opacity=".3"/>`,
    })}`;
};

export const candle: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep } = colours;
  const combed = seeded.chance(60);
  const comb = repeat(9, (row) =>
    repeat(5, (column) => {
      const x = 296 + column * 52 + (row % 2) * 26;
      const y = 336 + row * 45;
      return `<path d="M${x} ${y - 28}L${x + 25} ${y - 14}V${y + 14}L${x} ${y + 28}L${x - 25} ${y + 14}V${y - 14}Z" fill="none" stroke="${deep}" stroke-width="4" opacity=".5"/>`;
    }),
  );
  const carved = `<rect x="200" y="424" width="400" height="130" fill="${cream}"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'spruces', y: 490, size: 88, fill: accent, second })}<path d="M200 424H600M200 554H600" stroke="${deep}" stroke-width="6"/>`;
  return `${groundShadow(420)}<defs><radialGradient id="glow"><stop offset="0" stop-color="#ffe9a3" stop-opacity=".95"/><stop offset="1" stop-color="#ffe9a3" stop-opacity="0"/></radialGradient></defs>
    <circle cx="400" cy="220" r="240" fill="url(#glow)"/>
    <path d="M188 640H612Q600 692 540 692H260Q200 692 188 640Z" fill="${woodDeep}"/><ellipse cx="400" cy="640" rx="212" ry="34" fill="${wood}"/>
    ${solid({ id: 'wax', shape: 'M282 316Q400 280 518 316V640Q400 674 282 640Z', fill: main, shadeFrom: 450, inside: combed ? comb : carved })}
    <ellipse cx="400" cy="314" rx="118" ry="27" fill="${pale}"/><ellipse cx="400" cy="318" rx="82" ry="15" fill="#fff3c4"/><path d="M290 320Q288 380 304 410Q318 420 320 380V330Z" fill="${pale}"/><path d="M478 332Q480 370 492 380Q504 380 504 326Z" fill="${pale}"/>
    <path d="M400 316V262" stroke="#2b2233" stroke-width="8" stroke-linecap="round"/><path d="M400 130Q340 206 366 256Q382 280 400 280Q418 280 434 256Q460 206 400 130Z" fill="#f9a825"/><path d="M400 186Q372 228 384 258Q400 276 416 258Q428 228 400 186Z" fill="#fff6d6"/>
    <path d="M306 430V600" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".35"/>
    <path d="M560 676q44 -64 92 -66q-10 56 -92 66zM556 680q60 -10 96 20q-50 20 -96 -20z" fill="#6f944a"/><circle cx="566" cy="682" r="11" fill="${second}"/><circle cx="586" cy="694" r="10" fill="${second}"/>`;
};

export const bell: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, woodDeep } = colours;
  const swing = seeded.between(-9, 9);
  return `${clothesLine(colours)}<g transform="rotate(${swing} 400 130)">
    ${solid({ id: 'strap', shape: 'M352 96H448V330H352Z', fill: second, shadeFrom: 420, inside: `<g transform="translate(400 0) scale(.8 1) translate(-400 0)">${repeat(4, (index) => ornamentFigure({ style: 'rhombs', x: 400, y: 136 + index * 56, size: 52, fill: cream, second: accent }))}</g>` })}
    <path d="M358 96V330M442 96V330" stroke="${woodDeep}" stroke-width="4" stroke-dasharray="9 7"/><path d="M340 300Q340 256 400 256Q460 256 460 300V336H340Z" fill="none" stroke="${deep}" stroke-width="19"/>
    <ellipse cx="400" cy="620" rx="44" ry="46" fill="${deep}"/><circle cx="386" cy="630" r="11" fill="#fff" opacity=".35"/>
    ${solid({ id: 'bell', shape: 'M312 336H488Q540 350 556 460L600 598Q400 660 200 598L244 460Q260 350 312 336Z', fill: main, shadeFrom: 460, inside: `<path d="M180 560Q400 622 620 560" stroke="${accent}" stroke-width="10" fill="none"/><path d="M220 420H580" stroke="${deep}" stroke-width="7"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 482, size: 74, fill: pale, second: accent })}<path d="M300 372Q276 440 256 560" stroke="#fff" stroke-width="22" stroke-linecap="round" fill="none" opacity=".5"/>` })}
    <path d="M196 592Q400 656 604 592L610 616Q400 680 190 616Z" fill="${deep}"/></g>`;
};

export const toySheep: Drawing = (colours, seeded) => {
  const { main, deep, accent, second, cream, wood, woodDeep, ink } = colours;
  const curls = repeat(14, (index) => {
    const angle = (index / 14) * Math.PI * 2;
    return `<circle cx="${Math.round(410 + Math.cos(angle) * 168)}" cy="${Math.round(420 + Math.sin(angle) * 112)}" r="62" fill="#fffaf0"/>`;
  });
  const swirls = repeat(
    9,
    (index) =>
      `<path d="M${300 + (index % 3) * 96 + seeded.between(-8, 8)} ${370 + Math.floor(index / 3) * 62}q26 -24 40 2q-2 26 -26 18" stroke="#dccfb4" stroke-width="7" fill="none" stroke-linecap="round"/>`,
  );
  const leg = (x: number): string =>
    `<rect x="${x}" y="520" width="36" height="130" fill="${wood}"/><rect x="${x + 20}" y="520" width="16" height="130" fill="${woodDeep}" opacity=".5"/>`;
  const wheel = (x: number): string =>
    `<circle cx="${x}" cy="656" r="38" fill="${main}"/><circle cx="${x}" cy="656" r="22" fill="${accent}"/><circle cx="${x}" cy="656" r="8" fill="${cream}"/>`;
  return `${groundShadow(520)}${leg(290)}${leg(350)}${leg(460)}${leg(520)}<rect x="206" y="622" width="420" height="26" rx="10" fill="${deep}"/>${wheel(270)}${wheel(560)}
    <path d="M206 634Q130 640 110 690" stroke="${second}" stroke-width="8" fill="none"/><circle cx="110" cy="694" r="14" fill="${accent}"/>
    ${curls}<ellipse cx="410" cy="420" rx="180" ry="130" fill="#fffaf0"/>${swirls}<path d="M500 330Q640 400 560 540Q500 590 420 572Q540 480 500 330Z" fill="#1c1428" opacity=".08"/>
    <path d="M276 300Q250 250 206 262Q180 280 214 306ZM176 318Q130 316 112 348Q120 374 160 352Z" fill="${deep}"/><path d="M186 290Q240 256 286 300Q312 360 268 430Q240 470 198 460Q150 440 156 370Q160 316 186 290Z" fill="${ink}"/>
    <circle cx="216" cy="356" r="13" fill="#fff"/><circle cx="213" cy="358" r="6" fill="${ink}"/><path d="M178 428q20 16 42 4" stroke="${cream}" stroke-width="6" fill="none" stroke-linecap="round"/>
    <circle cx="230" cy="280" r="36" fill="#fffaf0"/><circle cx="270" cy="286" r="34" fill="#fffaf0"/><circle cx="200" cy="296" r="24" fill="#fffaf0"/>
    <path d="M262 440Q300 470 330 452L322 480Q290 492 254 466Z" fill="${accent}"/><circle cx="284" cy="492" r="20" fill="${second}"/><circle cx="590" cy="400" r="32" fill="#fffaf0"/>`;
};
