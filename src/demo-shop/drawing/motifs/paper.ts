import { groundShadow, repeat, solid, type Drawing } from '../drawing';
import { figureStyles, ornamentBand, ornamentFigure, ornamentStyles } from '../ornament';
import type { Colours } from '../palettes';

const covers: readonly ((colours: Colours) => string)[] = [
  ({ pale, accent, cream, deep }) =>
    `<circle cx="440" cy="340" r="54" fill="${accent}"/><path d="M220 560L350 350L410 440L450 390L600 570V700H220Z" fill="${pale}"/><path d="M350 350L382 398L362 392L346 414L330 396L318 402Z" fill="${cream}"/><path d="M220 600Q400 520 600 600V700H220Z" fill="${deep}"/><path d="M300 640Q340 600 400 606T500 570" stroke="${cream}" stroke-width="7" stroke-dasharray="4 14" stroke-linecap="round" fill="none"/>`,
  ({ pale, accent, cream, second }) =>
    `${repeat(3, (index) => `<path d="M${330 + index * 70} 640Q${320 + index * 76} 500 ${330 + index * 70} ${400 - (index % 2) * 50}" stroke="${pale}" stroke-width="9" fill="none"/><path d="M${330 + index * 70} 560q40 -50 60 -30q-16 40 -60 30z" fill="${pale}"/>${repeat(7, (petal) => `<ellipse cx="${330 + index * 70}" cy="${372 - (index % 2) * 50}" rx="13" ry="24" fill="${[cream, second, accent][index] ?? cream}" transform="rotate(${petal * 51.4} ${330 + index * 70} ${400 - (index % 2) * 50})"/>`)}<circle cx="${330 + index * 70}" cy="${400 - (index % 2) * 50}" r="14" fill="${accent}"/>`)}`,
  ({ pale, accent, cream, ink }) =>
    `<circle cx="470" cy="330" r="40" fill="${cream}"/><path d="M220 580Q400 500 600 580V720H220Z" fill="${pale}"/>${[
      [330, 540, 1],
      [450, 556, 0.8],
      [390, 610, 1.15],
    ]
      .map(
        ([x, y, size]) =>
          `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-22 22V46M20 22V46" stroke="${ink}" stroke-width="8"/><path d="M-44 8Q-52 -18 -26 -24Q-14 -44 8 -32Q36 -40 42 -12Q54 10 32 22Q4 40 -28 28Q-46 24 -44 8Z" fill="${cream}"/><ellipse cx="46" cy="-10" rx="15" ry="19" fill="${ink}"/><circle cx="50" cy="-14" r="4" fill="${accent}"/></g>`,
      )
      .join(
        '',
      )}<g fill="${accent}"><circle cx="300" cy="340" r="6"/><circle cx="360" cy="310" r="5"/><circle cx="400" cy="370" r="6"/><circle cx="520" cy="420" r="5"/></g>`,
  ({ accent, cream, deep, wood, second }) =>
    `<ellipse cx="400" cy="560" rx="110" ry="26" fill="${deep}"/><path d="M290 560Q300 650 400 656Q500 650 510 560Q460 586 400 586Q340 586 290 560Z" fill="${accent}"/><ellipse cx="400" cy="556" rx="92" ry="18" fill="${cream}"/><g transform="rotate(24 440 460)"><rect x="432" y="330" width="18" height="220" rx="8" fill="${wood}"/><ellipse cx="441" cy="330" rx="26" ry="38" fill="${wood}"/></g><path d="M350 500q-20 -30 0 -54t0 -50M394 490q-20 -30 0 -54t0 -50" stroke="${cream}" stroke-width="10" stroke-linecap="round" fill="none"/><circle cx="330" cy="610" r="10" fill="${second}"/><circle cx="470" cy="610" r="10" fill="${second}"/><circle cx="400" cy="622" r="10" fill="${second}"/>`,
];

export const book: Drawing = (colours, seeded) => {
  const { main, deep, accent, cream, second } = colours;
  const cover = covers[seeded.between(0, 3)]?.(colours) ?? '';
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'crosses';
  return `${groundShadow(440)}
    <path d="M236 176L566 150Q590 150 592 172L606 664Q606 684 586 686L256 694Z" fill="${deep}"/><path d="M250 186L574 164L590 660L262 682Z" fill="#fff8e8"/><path d="M578 176L592 656M568 176L584 660" stroke="#d9c9a3" stroke-width="4"/>
    ${solid({ id: 'cover', shape: 'M224 190Q226 170 246 170H544Q560 170 560 188V668Q560 692 540 692H240Q222 692 224 668Z', fill: main, shadeFrom: 800, inside: `${cover}<rect x="200" y="170" width="60" height="530" fill="#1c1428" opacity=".2"/>` })}
    <rect x="284" y="206" width="252" height="74" rx="6" fill="${cream}"/><clipPath id="title"><rect x="292" y="214" width="236" height="58"/></clipPath><g clip-path="url(#title)">${ornamentBand({ style, y: 243, size: 40, fill: second, second: accent })}</g>
    <path d="M506 170V150Q506 140 516 140H534V220L520 206L506 220Z" fill="${accent}"/><path d="M268 190V672" stroke="#fff" stroke-width="4" opacity=".35"/>`;
};

export const map: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const hillX = seeded.between(300, 360);
  const hillY = seeded.between(360, 440);
  const contours = (x: number, y: number, count: number): string =>
    repeat(
      count,
      (index) =>
        `<path d="M${x - 26 - index * 24} ${y}Q${x - 20 - index * 20} ${y - 40 - index * 20} ${x + 8} ${y - 30 - index * 22}Q${x + 40 + index * 26} ${y - 26 - index * 16} ${x + 34 + index * 24} ${y + 8}Q${x + 20 + index * 18} ${y + 44 + index * 18} ${x - 4} ${y + 32 + index * 20}Q${x - 34 - index * 20} ${y + 34 + index * 16} ${x - 26 - index * 24} ${y}Z" fill="none" stroke="${deep}" stroke-width="4" opacity=".55"/>`,
    );
  const panels = [
    'M110 250L256 200V640L110 690Z',
    'M256 200L402 250V690L256 640Z',
    'M402 250L548 200V640L402 690Z',
    'M548 200L694 250V690L548 640Z',
  ];
  return `<path d="M100 706L256 660L402 712L548 660L706 706L680 716Q400 730 120 716Z" fill="#1c1428" opacity=".2"/>
    <clipPath id="sheet">${panels.map((panel) => `<path d="${panel}"/>`).join('')}</clipPath>${panels.map((panel) => `<path d="${panel}" fill="#f7ecd0"/>`).join('')}
    <g clip-path="url(#sheet)"><path d="M60 480Q220 400 340 520T600 470T760 520V760H60Z" fill="${pale}" opacity=".55"/><path d="M500 160Q640 260 760 200V420Q640 440 560 350Z" fill="${main}" opacity=".35"/>
      ${contours(hillX, hillY, 5)}${contours(600, 560, 4)}
      <path d="M80 640Q200 560 290 610T460 560T560 420T730 330" stroke="#4a90b8" stroke-width="11" fill="none"/>
      <path d="M170 640Q190 520 ${hillX} ${hillY}Q460 340 500 450T640 300" stroke="${second}" stroke-width="9" stroke-dasharray="3 17" stroke-linecap="round" fill="none"/>
      ${repeat(7, (index) => `<path d="M${150 + index * 26} ${330 + (index % 3) * 26}l14 30h-28z" fill="${main}"/>`)}${repeat(6, (index) => `<path d="M${440 + index * 24} ${610 + (index % 2) * 24}l13 28h-26z" fill="${main}"/>`)}
      <path d="M256 180V720M548 180V720" stroke="#fff" stroke-width="6" opacity=".7"/><path d="M256 200L402 250V690L256 640ZM548 200L694 250V690L548 640Z" fill="#1c1428" opacity=".09"/></g>
    <path d="M110 250L256 200L402 250L548 200L694 250" stroke="${main}" stroke-width="11" fill="none" stroke-linejoin="round"/>
    <path d="M640 306Q592 244 598 204Q606 164 640 162Q674 164 682 204Q688 244 640 306Z" fill="${accent}"/><circle cx="640" cy="206" r="17" fill="${cream}"/><path d="M${hillX - 18} ${hillY + 12}L${hillX} ${hillY - 18}L${hillX + 18} ${hillY + 12}Z" fill="${second}"/>
    <g transform="translate(176 600)"><circle r="36" fill="${cream}" opacity=".9"/>${ornamentFigure({ style: 'suns', x: 0, y: 0, size: 58, fill: deep, second: accent })}</g>`;
};

export const notebook: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = figureStyles[seeded.between(0, 3)] ?? 'suns';
  return `${groundShadow(420)}<path d="M258 190H566Q580 190 580 204V676Q580 692 564 692H258Z" fill="#fff8e8"/><path d="M572 196V688M562 196V688" stroke="#d9c9a3" stroke-width="4"/>
    ${solid({ id: 'cover', shape: 'M232 196Q232 172 256 172H532Q556 172 556 196V668Q556 692 532 692H256Q232 692 232 668Z', fill: main, shadeFrom: 500, inside: `<rect x="200" y="160" width="84" height="560" fill="${deep}"/>` })}
    <path d="M300 190H538V674H300Z" fill="none" stroke="${pale}" stroke-width="4" stroke-dasharray="12 8"/>
    ${ornamentFigure({ style: 'rhombs', x: 420, y: 420, size: 200, fill: pale, second: deep })}${ornamentFigure({ style, x: 420, y: 420, size: 86, fill: accent, second: cream })}
    <rect x="502" y="160" width="22" height="540" rx="4" fill="${second}"/>
    <path d="M330 690V740L344 726L358 740V690Z" fill="${accent}"/>
    <g transform="rotate(16 640 450)"><rect x="622" y="260" width="36" height="330" fill="${accent}"/><rect x="622" y="260" width="13" height="330" fill="#fff" opacity=".3"/><rect x="647" y="260" width="11" height="330" fill="#1c1428" opacity=".18"/><path d="M622 590H658L640 650Z" fill="#e6bd86"/><path d="M632 624H648L640 650Z" fill="${deep}"/><rect x="622" y="240" width="36" height="24" fill="#c9d0d6"/><path d="M622 240Q622 212 640 212Q658 212 658 240Z" fill="${second}"/></g>`;
};

export const giftBox: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = figureStyles[seeded.between(0, 3)] ?? 'suns';
  return `${groundShadow(460)}
    ${solid({ id: 'box', shape: 'M216 400H584V664Q584 692 556 692H244Q216 692 216 664Z', fill: main, inside: `${repeat(4, (row) => repeat(7, (column) => ornamentFigure({ style, x: 236 + column * 56 + (row % 2) * 28, y: 450 + row * 66, size: 40, fill: pale, second: cream })))}` })}
    <rect x="364" y="400" width="72" height="292" fill="${accent}"/><rect x="364" y="400" width="14" height="292" fill="#fff" opacity=".3"/>
    ${solid({ id: 'lid', shape: 'M190 322Q190 306 206 306H594Q610 306 610 322V410H190Z', fill: deep, inside: ornamentBand({ style: 'zigzag', y: 364, size: 40, fill: pale, second: main }) })}<rect x="358" y="306" width="84" height="104" fill="${accent}"/><rect x="190" y="396" width="420" height="16" fill="#1c1428" opacity=".2"/>
    <path d="M400 300Q300 290 262 236Q244 190 300 182Q372 184 400 300ZM400 300Q500 290 538 236Q556 190 500 182Q428 184 400 300Z" fill="${accent}"/><path d="M388 284Q330 268 300 230Q300 206 330 214Q366 230 388 284ZM412 284Q470 268 500 230Q500 206 470 214Q434 230 412 284Z" fill="#1c1428" opacity=".22"/><path d="M392 300Q340 340 316 400L346 392L358 414Q388 356 404 304ZM408 300Q460 340 484 400L454 392L442 414Q412 356 396 304Z" fill="${accent}"/><rect x="372" y="268" width="56" height="50" rx="18" fill="${second}"/>
    <g transform="translate(400 282)"><path d="M-4 0Q-40 -60 -20 -118M4 0Q36 -50 24 -104" stroke="#6f944a" stroke-width="7" fill="none"/><path d="M-20 -118q-30 20 -14 46q22 -14 14 -46zM24 -104q30 14 18 42q-24 -10 -18 -42zM-26 -60q-32 4 -30 32q26 0 30 -32z" fill="#6f944a"/><circle cx="6" cy="-20" r="9" fill="${cream}"/></g>`;
};

export const giftCard: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const tilt = seeded.between(-9, -4);
  return `${groundShadow(540)}
    <path d="M142 400L400 230L658 400V664Q658 692 630 692H170Q142 692 142 664Z" fill="${deep}"/>
    <g transform="rotate(${tilt} 400 460)"><rect x="196" y="190" width="408" height="340" rx="20" fill="${cream}"/><clipPath id="card"><rect x="212" y="206" width="376" height="308" rx="12"/></clipPath><g clip-path="url(#card)"><rect x="200" y="190" width="400" height="340" fill="${pale}"/><circle cx="486" cy="276" r="48" fill="${accent}"/><path d="M200 440L320 270L384 356L426 306L600 450V540H200Z" fill="${main}"/><path d="M320 270L350 310L332 306L318 324L302 308L290 314Z" fill="${cream}"/><path d="M200 450Q400 390 600 450V540H200Z" fill="${second}"/></g></g>
    ${solid({ id: 'envelope', shape: 'M142 420L400 560L658 420V664Q658 692 630 692H170Q142 692 142 664Z', fill: main, shadeFrom: 560, inside: `<path d="M142 692L340 528M658 692L460 528" stroke="${deep}" stroke-width="6"/>` })}
    <path d="M142 420L400 560L658 420V452L400 594L142 452Z" fill="${accent}"/>
    <circle cx="400" cy="580" r="46" fill="${second}"/><circle cx="400" cy="580" r="36" fill="none" stroke="#1c1428" stroke-width="4" opacity=".2"/>${ornamentFigure({ style: figureStyles[seeded.between(0, 3)] ?? 'suns', x: 400, y: 580, size: 44, fill: cream, second: accent })}`;
};
