import { groundShadow, repeat, solid, steam, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';
import type { Colours } from '../palettes';

const flower = (x: number, y: number, petal: string, heart: string, size = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${repeat(6, (index) => `<ellipse cx="0" cy="-17" rx="9" ry="14" fill="${petal}" transform="rotate(${index * 60})"/>`)}<circle r="9" fill="${heart}"/></g>`;

const leaf = (x: number, y: number, angle: number, fill: string, size = 1): string =>
  `<path transform="translate(${x} ${y}) rotate(${angle}) scale(${size})" d="M0 0Q24 -30 0 -72Q-24 -30 0 0Z" fill="${fill}"/>`;

const bee = (x: number, y: number, flip: boolean): string =>
  `<g transform="translate(${x} ${y}) scale(${flip ? -1 : 1} 1)"><ellipse cx="-4" cy="-17" rx="12" ry="18" fill="#fff" opacity=".85" transform="rotate(-22)"/><ellipse cx="12" cy="-17" rx="11" ry="16" fill="#fff" opacity=".85" transform="rotate(18)"/><ellipse rx="25" ry="16" fill="#f6b73c"/><path d="M-8 -15Q-14 0 -8 15M6 -16Q0 0 6 16" stroke="#2b2233" stroke-width="7" fill="none"/><circle cx="21" cy="-3" r="8" fill="#2b2233"/></g>`;

const labels: readonly ((colours: Colours) => string)[] = [
  ({ main, accent, pale }) =>
    `<path d="M330 560L384 470L414 514L432 490L474 560Z" fill="${main}"/><circle cx="450" cy="462" r="20" fill="${accent}"/><path d="M330 572H474" stroke="${pale}" stroke-width="8"/>`,
  ({ main, accent, pale }) =>
    `${leaf(396, 574, -32, pale, 1.15)}${leaf(406, 574, 32, main, 1.15)}${leaf(400, 574, 0, main, 1.4)}<circle cx="400" cy="470" r="9" fill="${accent}"/>`,
  ({ main, accent, second }) =>
    `${flower(400, 506, second, accent, 1.6)}${leaf(384, 580, -50, main, 0.7)}${leaf(416, 580, 50, main, 0.7)}<path d="M400 530V584" stroke="${main}" stroke-width="7"/>`,
];

export const teaTin: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream, second } = colours;
  const label = labels[seeded.between(0, 2)]?.(colours) ?? '';
  const band = ornamentStyles[seeded.between(0, 4)] ?? 'spruces';
  return `${groundShadow(360)}
    ${solid({ id: 'tin', shape: 'M262 292H538V664Q538 692 510 692H290Q262 692 262 664Z', fill: main, inside: `${ornamentBand({ style: band, y: 346, size: 46, fill: accent, second: pale })}<path d="M240 384H560M240 636H560" stroke="${accent}" stroke-width="7"/>${ornamentBand({ style: 'zigzag', y: 662, size: 30, fill: pale, second: accent })}` })}
    <ellipse cx="400" cy="512" rx="112" ry="106" fill="${cream}"/><ellipse cx="400" cy="512" rx="100" ry="94" fill="none" stroke="${accent}" stroke-width="4"/>${label}
    <path d="M288 320V650" stroke="#fff" stroke-width="13" stroke-linecap="round" opacity=".3"/>
    ${solid({ id: 'lid', shape: 'M250 236Q252 212 280 210H520Q548 212 550 236V302H250Z', fill: deep, inside: `<rect x="240" y="282" width="320" height="20" fill="${accent}"/>` })}
    <ellipse cx="400" cy="208" rx="34" ry="20" fill="${accent}"/><ellipse cx="400" cy="203" rx="20" ry="9" fill="#fff" opacity=".4"/>
    ${leaf(190, 700, -58, pale)}${leaf(206, 702, -22, main, 0.9)}${flower(604, 678, second, accent, 1.1)}${leaf(600, 704, 70, main, 0.8)}`;
};

export const coffeeBag: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const sunY = seeded.between(440, 490);
  const bean = (x: number, y: number, angle: number): string =>
    `<g transform="translate(${x} ${y}) rotate(${angle})"><ellipse rx="27" ry="18" fill="#5a341b"/><path d="M-24 0Q0 -9 24 0" stroke="#2f1a0d" stroke-width="5" fill="none"/></g>`;
  return `${groundShadow(400)}
    ${solid({ id: 'bag', shape: 'M262 220L538 220L560 660Q562 692 530 692H270Q238 692 240 660Z', fill: main, inside: `<path d="M262 220L250 460L300 700H220V220Z" fill="${pale}" opacity=".35"/><path d="M538 220L552 460L506 700H600V220Z" fill="#1c1428" opacity=".12"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'zigzag', y: 656, size: 40, fill: accent, second: pale })}` })}
    <path d="M250 176H550V246H250Z" fill="${deep}"/><path d="M250 198H550" stroke="#fff" stroke-width="3" stroke-dasharray="9 7" opacity=".5"/><rect x="232" y="196" width="336" height="24" rx="8" fill="${accent}"/>
    <clipPath id="label"><rect x="306" y="330" width="188" height="256" rx="94"/></clipPath><rect x="306" y="330" width="188" height="256" rx="94" fill="${cream}"/>
    <g clip-path="url(#label)"><circle cx="400" cy="${sunY}" r="62" fill="${accent}"/>${repeat(9, (index) => `<path d="M400 ${sunY - 76}v-24" transform="rotate(${index * 30 - 120} 400 ${sunY})" stroke="${accent}" stroke-width="8" stroke-linecap="round"/>`)}<path d="M290 560L366 466L410 520L440 488L520 570V600H290Z" fill="${second}"/><path d="M290 590Q390 536 520 590V620H290Z" fill="${main}"/></g>
    <rect x="306" y="330" width="188" height="256" rx="94" fill="none" stroke="${deep}" stroke-width="6"/><circle cx="400" cy="284" r="14" fill="${deep}"/><circle cx="400" cy="284" r="6" fill="${pale}"/>
    ${bean(168, 690, 24)}${bean(214, 710, -34)}${bean(608, 704, -20)}${bean(650, 684, 48)}${bean(620, 660, 10)}`;
};

export const herbs: Drawing = (colours, seeded) => {
  const { main, pale, accent, second, cream, deep, woodDeep } = colours;
  const petals = [second, accent, pale, cream];
  const stem = (angle: number, length: number, kind: number): string => {
    const top = 520 - length;
    const petal = petals[(kind + 1) % 4] ?? cream;
    const heads = [
      flower(400, top, petal, accent, 1.5),
      repeat(
        7,
        (index) => `<ellipse cx="${400 + (index % 2 === 0 ? -11 : 11)}" cy="${top - 10 + index * 17}" rx="13" ry="10" fill="${petal}"/>`,
      ),
      leaf(400, top + 40, 0, main, 1.1),
    ];
    return `<g transform="rotate(${angle} 400 520)"><path d="M400 690V${top}" stroke="${deep}" stroke-width="8"/>${leaf(400, top + 120, -46, main)}${leaf(400, top + 146, 46, pale)}${heads[kind % 3] ?? ''}</g>`;
  };
  return `${groundShadow(260)}${repeat(9, (index) => stem(-44 + index * 11, 250 + seeded.between(0, 110) - Math.abs(index - 4) * 14, index + seeded.between(0, 2)))}
    ${repeat(5, (index) => `<path d="M${372 + index * 14} 520L${336 + index * 32} 694" stroke="${index % 2 === 0 ? deep : main}" stroke-width="10" stroke-linecap="round"/>`)}
    <path d="M352 500Q400 484 448 500L442 566Q400 580 358 566Z" fill="${cream}"/><path d="M354 518Q400 504 446 518M356 540Q400 528 444 540" stroke="${second}" stroke-width="9" fill="none"/>
    <path d="M446 532q50 -34 62 6q-20 30 -62 -6M446 536q40 40 26 84M446 536q10 40 -6 74" stroke="${woodDeep}" stroke-width="7" fill="none" stroke-linecap="round"/>`;
};

export const honeyJar: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep } = colours;
  return `${groundShadow(360)}
    ${solid({ id: 'glass', shape: 'M286 300H514Q566 340 562 420V640Q562 692 510 692H290Q238 692 238 640V420Q234 340 286 300Z', fill: '#fdf6e0', inside: `<path d="M220 372Q310 ${seeded.between(354, 366)} 400 372T580 372V700H220Z" fill="${main}"/><path d="M220 372Q310 356 400 372T580 372V392Q490 400 400 388T220 392Z" fill="${pale}"/><path d="M470 372H580V700H490Q500 500 470 372Z" fill="${deep}" opacity=".4"/>` })}
    <path d="M270 360Q258 480 266 640" stroke="#fff" stroke-width="17" stroke-linecap="round" fill="none" opacity=".6"/>
    <path d="M400 420L486 468V566L400 614L314 566V468Z" fill="${cream}"/><path d="M400 436L472 476V558L400 598L328 558V476Z" fill="none" stroke="${accent}" stroke-width="6"/>
    <g transform="translate(400 522) scale(1.7)">${bee(0, 0, seeded.chance(50))}</g>
    <path d="M276 308Q260 270 280 258H520Q540 270 524 308Z" fill="${accent}"/>
    ${solid({ id: 'cloth', shape: 'M282 196Q400 164 518 196L548 284Q520 304 494 288Q470 310 446 292Q424 312 400 294Q376 312 354 292Q330 310 306 288Q280 304 252 284Z', fill: second, inside: ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'crosses', y: 228, size: 40, fill: cream, second: accent }) })}
    <path d="M262 266Q400 286 538 266" stroke="${cream}" stroke-width="10" fill="none"/><path d="M400 276q-34 24 -44 -4q18 -20 44 4q30 -26 46 -2q-14 26 -46 2m-4 2l-16 42m20 -42l18 38" stroke="${cream}" stroke-width="7" fill="none"/>
    <g transform="rotate(62 640 640)"><rect x="630" y="440" width="15" height="180" rx="7" fill="${wood}"/>${repeat(4, (index) => `<rect x="${610 + (index % 3 === 0 ? 6 : 0)}" y="${606 + index * 20}" width="${index % 3 === 0 ? 44 : 56}" height="14" rx="7" fill="${woodDeep}"/>`)}</g>
    ${bee(176, 300, false)}${bee(630, 220, true)}`;
};

export const jamJar: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const berry = (x: number, y: number, r: number): string =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${main}"/><circle cx="${x - r / 3}" cy="${y - r / 3}" r="${r / 4}" fill="#fff" opacity=".7"/><path d="M${x - 6} ${y - r + 4}l6 -8l6 8z" fill="${deep}"/>`;
  const check =
    repeat(8, (index) => `<path d="M${260 + index * 42} 180V320" stroke="${cream}" stroke-width="17" opacity=".75"/>`) +
    repeat(4, (index) => `<path d="M220 ${204 + index * 36}H580" stroke="${cream}" stroke-width="14" opacity=".55"/>`);
  return `${groundShadow(380)}
    ${solid({ id: 'glass', shape: 'M272 330H528Q554 360 554 410V640Q552 692 504 692H296Q248 692 246 640V410Q246 360 272 330Z', fill: '#f7ece6', inside: `<path d="M230 392Q320 380 400 394T570 390V700H230Z" fill="${main}"/>${repeat(9, (index) => `<circle cx="${270 + ((index * 97) % 270)}" cy="${430 + ((index * 61) % 240)}" r="21" fill="${deep}" opacity=".7"/>`)}<path d="M230 392Q320 380 400 394T570 390V408Q490 412 400 408T230 408Z" fill="${pale}"/>` })}
    <path d="M276 400V640" stroke="#fff" stroke-width="16" stroke-linecap="round" opacity=".5"/>
    <rect x="308" y="466" width="184" height="142" rx="14" fill="${cream}"/><rect x="320" y="478" width="160" height="118" rx="9" fill="none" stroke="${second}" stroke-width="5"/>
    <path d="M400 496Q382 520 366 540M400 496Q412 520 432 546M400 496V552" stroke="#5b7a3a" stroke-width="6" fill="none"/>${leaf(398, 512, 64, '#6f944a', 0.7)}${leaf(402, 512, -64, '#5b7a3a', 0.7)}${berry(364, 552, 20)}${berry(434, 554, 20)}${berry(400, 566, 22)}
    <rect x="268" y="306" width="264" height="36" rx="8" fill="${deep}"/>
    ${solid({ id: 'cloth', shape: 'M290 214Q400 186 510 214L556 318Q528 330 506 314Q482 334 454 316Q428 336 400 318Q372 336 346 316Q318 334 294 314Q272 330 244 318Z', fill: seeded.chance(50) ? second : accent, inside: check })}
    <path d="M264 286Q400 306 536 286" stroke="${deep}" stroke-width="9" fill="none"/>
    ${berry(190, 676, 26)}${berry(222, 692, 22)}${berry(612, 684, 24)}${leaf(176, 664, -40, '#6f944a', 0.8)}${leaf(630, 676, 50, '#5b7a3a', 0.8)}`;
};

export const cheese: Drawing = (colours, seeded) => {
  const { main, pale, deep, wood, woodDeep, accent, second, cream } = colours;
  const holes = repeat(
    seeded.between(4, 6),
    (index) =>
      `<ellipse cx="${338 + index * 34}" cy="${506 + ((index * 53) % 80)}" rx="${8 + (index % 3) * 3}" ry="${6 + (index % 3) * 2}" fill="#d9a441"/>`,
  );
  return `${groundShadow(560)}<rect x="128" y="640" width="544" height="48" rx="16" fill="${wood}"/><rect x="128" y="664" width="544" height="24" rx="12" fill="${woodDeep}"/>
    <path d="M180 430V590Q180 640 400 644Q620 640 620 590V430Z" fill="${main}"/>
    ${solid({ id: 'rind', shape: 'M180 430V590Q180 640 400 644Q620 640 620 590V430Q620 480 400 482Q180 480 180 430Z', fill: main, shadeFrom: 520, inside: `<g transform="translate(0 26)">${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 530, size: 62, fill: pale, second: accent })}</g>` })}
    <ellipse cx="400" cy="430" rx="220" ry="64" fill="${pale}"/><ellipse cx="400" cy="428" rx="176" ry="48" fill="none" stroke="${main}" stroke-width="6" stroke-dasharray="16 10"/>
    <path d="M400 430L300 486V640Q350 646 400 644Z" fill="#f5dc95"/><path d="M400 430L512 484V638Q450 646 400 644Z" fill="#eac66d"/><path d="M300 486L400 430L512 484Q410 496 300 486Z" fill="${woodDeep}" opacity=".35"/>
    <g clip-path="url(#rind)">${holes}</g>
    <g transform="translate(548 566)"><path d="M0 40L84 92L128 40L30 6Z" fill="#f5dc95"/><path d="M84 92L128 40V84L84 128ZM0 40L84 92V128L0 76Z" fill="#eac66d"/><path d="M30 6L128 40V50L26 14Z" fill="${deep}"/><circle cx="64" cy="52" r="7" fill="#d9a441"/></g>
    ${leaf(170, 664, -64, '#6f944a', 0.9)}${leaf(186, 660, -20, '#5b7a3a', 0.9)}${flower(206, 640, second, cream, 0.9)}`;
};

export const mushrooms: Drawing = (colours, seeded) => {
  const { main, deep, pale, cream, grass } = colours;
  const mushroom = (id: string, x: number, size: number, cap: string): string =>
    `<g transform="translate(${x} 690) scale(${size})">${solid({ id, shape: 'M-52 -180Q-92 -90 -84 -30Q-70 6 0 6Q70 6 84 -30Q92 -90 52 -180Z', fill: cream, shadeFrom: 26, inside: `<path d="M-30 -150q-16 60 -18 120M4 -150q-6 60 -4 130M34 -150q14 60 14 110" stroke="${pale}" stroke-width="6" opacity=".6" fill="none"/>` })}
     <path d="M-150 -190Q0 -140 150 -190Q130 -164 0 -160Q-130 -164 -150 -190Z" fill="#e8d29c"/>
     <path d="M-164 -200Q-150 -350 0 -356Q150 -350 164 -200Q150 -176 0 -176Q-150 -176 -164 -200Z" fill="${cap}"/><path d="M40 -352Q150 -340 164 -200Q156 -180 80 -177Q110 -270 40 -352Z" fill="#1c1428" opacity=".15"/><path d="M-120 -236Q-106 -306 -40 -324" stroke="#fff" stroke-width="19" stroke-linecap="round" fill="none" opacity=".45"/></g>`;
  return `${groundShadow(560)}${mushroom('back', 548, 0.86 + seeded.between(-5, 5) / 100, deep)}${mushroom('middle', 318, 1.24, main)}${mushroom('small', 600, 0.44, pale)}${mushroom('front', 166, 0.5 + seeded.between(-4, 4) / 100, main)}
    <path d="M80 704q10 -44 24 -4q8 -54 26 0q12 -34 20 4zM440 706q10 -44 24 -4q8 -64 26 0q12 -34 20 4zM640 704q8 -44 22 -2q8 -44 24 2z" fill="${grass}"/>
    ${leaf(300, 330, 74, '#6f944a', 0.8)}`;
};

export const bottle: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, steelDeep } = colours;
  const blossoms = repeat(9, (index) =>
    flower(352 + (index % 3) * 48, 452 + Math.floor(index / 3) * 44 + seeded.between(-5, 5), index % 2 === 0 ? second : pale, accent, 0.8),
  );
  return `${groundShadow(300)}
    <path d="M366 168Q340 180 350 230M434 168Q460 180 450 230" fill="none" stroke="${steelDeep}" stroke-width="8"/><rect x="364" y="118" width="72" height="46" rx="18" fill="${deep}"/><rect x="370" y="156" width="60" height="18" rx="6" fill="${second}"/>
    ${solid({ id: 'glass', shape: 'M366 174H434V290Q442 340 500 380Q518 400 518 440V656Q518 692 484 692H316Q282 692 282 656V440Q282 400 300 380Q358 340 366 290Z', fill: '#cfe3da', shadeFrom: 450, inside: `<path d="M270 312H530V700H270Z" fill="${main}"/><path d="M350 300H450V326H350Z" fill="${pale}"/><path d="M310 400V660" stroke="#fff" stroke-width="16" stroke-linecap="round" opacity=".45"/>` })}
    <rect x="282" y="428" width="236" height="182" fill="${cream}"/><path d="M282 440H518M282 598H518" stroke="${deep}" stroke-width="6"/><path d="M330 594Q400 500 400 440M470 594Q400 520 400 470" stroke="#6f944a" stroke-width="5" fill="none"/>${blossoms}
    <path d="M552 576H650L640 676Q638 692 622 692H580Q564 692 562 676Z" fill="#fff" opacity=".65"/><path d="M557 620H645L640 676Q638 692 622 692H580Q564 692 562 676Z" fill="${pale}"/><circle cx="584" cy="640" r="9" fill="#fff" opacity=".7"/><circle cx="612" cy="656" r="6" fill="#fff" opacity=".7"/><path d="M610 628L650 520" stroke="${accent}" stroke-width="9" stroke-linecap="round"/>`;
};

export const sack: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep } = colours;
  const linen = '#efe0c2';
  const grains = repeat(
    16,
    (index) =>
      `<circle cx="${560 + ((index * 37) % 110)}" cy="${664 + ((index * 23) % 32)}" r="${seeded.between(6, 9)}" fill="${index % 3 === 0 ? pale : main}"/>`,
  );
  return `${groundShadow(460)}
    <path d="M312 190Q340 150 370 186Q400 146 432 186Q462 150 490 190L462 290H338Z" fill="${linen}"/><path d="M340 200L360 280M400 190V280M460 200L442 280" stroke="#c9b489" stroke-width="5"/>
    ${solid({ id: 'sack', shape: 'M336 280H464Q580 370 586 560Q590 690 520 692H280Q210 690 214 560Q220 370 336 280Z', fill: linen, inside: `<path d="M190 632H610" stroke="${accent}" stroke-width="9"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'rhombs', y: 664, size: 36, fill: main, second: accent })}<path d="M290 360Q240 450 244 600" stroke="#fff" stroke-width="15" stroke-linecap="round" fill="none" opacity=".6"/>` })}
    <circle cx="400" cy="490" r="104" fill="${main}"/><circle cx="400" cy="490" r="90" fill="none" stroke="${cream}" stroke-width="4" stroke-dasharray="9 8"/>
    <path d="M330 540L384 446L414 494L434 466L474 540Z" fill="${cream}"/><circle cx="446" cy="440" r="15" fill="${accent}"/>
    <path d="M330 274Q400 292 470 274L472 300Q400 318 328 300Z" fill="${second}"/><path d="M458 290q60 -26 60 14q-26 22 -60 -14m0 4q40 30 26 78" stroke="${second}" stroke-width="8" fill="none" stroke-linecap="round"/>
    ${grains}<g transform="rotate(-24 610 640)"><path d="M560 630H660Q664 676 610 678Q556 676 560 630Z" fill="${wood}"/><ellipse cx="610" cy="630" rx="50" ry="13" fill="${deep}"/><ellipse cx="610" cy="626" rx="42" ry="11" fill="${main}"/><rect x="654" y="624" width="84" height="15" rx="7" fill="${woodDeep}"/></g>`;
};

export const cup: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream } = colours;
  return `${groundShadow(480)}<ellipse cx="400" cy="668" rx="236" ry="36" fill="${deep}"/><ellipse cx="400" cy="658" rx="236" ry="34" fill="${pale}"/><ellipse cx="400" cy="656" rx="130" ry="17" fill="#1c1428" opacity=".22"/>
    ${steam(396, 330)}
    <path d="M562 430Q656 412 654 490Q648 572 536 566" fill="none" stroke="${deep}" stroke-width="28" stroke-linecap="round"/>
    ${solid({ id: 'cup', shape: 'M216 372H584Q592 530 520 610Q490 648 400 650Q310 648 280 610Q208 530 216 372Z', fill: main, shadeFrom: 490, inside: `<path d="M180 430H620M180 540H620" stroke="${accent}" stroke-width="8"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 485, size: 72, fill: cream, second: accent })}<path d="M252 404Q250 500 290 570" stroke="#fff" stroke-width="16" stroke-linecap="round" fill="none" opacity=".4"/>` })}
    <ellipse cx="400" cy="372" rx="185" ry="40" fill="${deep}"/><ellipse cx="400" cy="372" rx="172" ry="32" fill="${cream}"/><ellipse cx="400" cy="381" rx="156" ry="22" fill="#6b3a1e"/><path d="M330 378q50 -14 96 0t60 2" stroke="#b98352" stroke-width="7" fill="none" stroke-linecap="round"/>`;
};
