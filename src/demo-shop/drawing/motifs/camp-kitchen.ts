import { fire, groundShadow, repeat, solid, steam, stump, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';

export const kettle: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream, woodDeep, wood } = colours;
  const lean = seeded.between(-8, 8);
  return `<path d="M${400 + lean} 70L150 696M${400 + lean} 70L650 696" stroke="${woodDeep}" stroke-width="19" stroke-linecap="round"/><path d="M${396 + lean} 60L446 640" stroke="${wood}" stroke-width="17" stroke-linecap="round" opacity=".8"/>
    <path d="M374 96q26 16 52 0" stroke="${cream}" stroke-width="10" fill="none"/><path d="M400 100V250" stroke="#6b6570" stroke-width="8" stroke-dasharray="14 7"/>
    ${fire(colours)}
    <path d="M282 360Q290 236 400 232Q510 236 518 360" fill="none" stroke="${deep}" stroke-width="15"/><rect x="356" y="222" width="88" height="24" rx="12" fill="${wood}"/>
    <path d="M520 452Q574 446 592 374Q600 348 626 336L654 356Q636 368 632 396Q614 512 530 534Z" fill="${deep}"/><path d="M618 330L664 354L654 366L610 346Z" fill="${main}"/>
    ${solid({ id: 'body', shape: 'M290 346H510Q552 440 548 530Q546 572 510 574H290Q254 572 252 530Q248 440 290 346Z', fill: main, inside: `<path d="M240 500H560" stroke="${accent}" stroke-width="10"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'rhombs', y: 458, size: 46, fill: cream, second: accent })}<path d="M298 370Q276 430 278 520" stroke="#fff" stroke-width="14" fill="none" stroke-linecap="round" opacity=".35"/>` })}
    <path d="M294 350Q310 300 400 298Q490 300 506 350Z" fill="${pale}"/><path d="M440 300Q494 306 506 350H450Q456 322 440 300Z" fill="#1c1428" opacity=".14"/><rect x="282" y="342" width="236" height="18" rx="9" fill="${deep}"/><circle cx="400" cy="288" r="17" fill="${accent}"/>
    <g transform="translate(664 322) scale(.5)">${steam(0, 0)}</g>`;
};

export const pot: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream, wood, woodDeep } = colours;
  const spoonTilt = seeded.between(14, 30);
  return `${fire(colours, 270)}${fire(colours, 530)}<ellipse cx="180" cy="680" rx="58" ry="34" fill="#9b96a0"/><ellipse cx="620" cy="680" rx="58" ry="34" fill="#837e8a"/><ellipse cx="168" cy="666" rx="26" ry="10" fill="#fff" opacity=".35"/>
    <g transform="translate(400 250)">${steam(0, 40)}</g>
    <g transform="rotate(${spoonTilt} 430 360)"><rect x="420" y="130" width="24" height="240" rx="12" fill="${wood}"/><ellipse cx="432" cy="128" rx="22" ry="30" fill="${woodDeep}"/></g>
    <path d="M206 380Q146 376 150 424Q156 468 206 462M594 380Q654 376 650 424Q644 468 594 462" fill="none" stroke="${deep}" stroke-width="20"/>
    <ellipse cx="400" cy="352" rx="202" ry="52" fill="${deep}"/><ellipse cx="400" cy="356" rx="180" ry="40" fill="#f0b93d"/><ellipse cx="350" cy="350" rx="60" ry="14" fill="#f9d97a"/><circle cx="440" cy="366" r="13" fill="${cream}"/><circle cx="470" cy="352" r="9" fill="${cream}"/><circle cx="392" cy="372" r="8" fill="${cream}"/>
    ${solid({ id: 'body', shape: 'M198 354Q400 440 602 354Q622 500 566 590Q530 636 400 640Q270 636 234 590Q178 500 198 354Z', fill: main, shadeFrom: 500, inside: `<path d="M180 478Q400 560 620 478" stroke="${accent}" stroke-width="9" fill="none"/><path d="M232 420Q226 500 260 560" stroke="${pale}" stroke-width="17" stroke-linecap="round" fill="none"/><g transform="translate(0 12)">${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 462, size: 44, fill: pale, second: accent })}</g>` })}`;
};

export const enamelMug: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'rhombs';
  return `${stump(colours)}${steam(384, 250)}<ellipse cx="396" cy="566" rx="150" ry="18" fill="#1c1428" opacity=".28"/>
    <path d="M516 320Q624 306 628 400Q624 498 508 490" fill="none" stroke="${deep}" stroke-width="30" stroke-linecap="round"/><path d="M516 320Q624 306 628 400Q624 498 508 490" fill="none" stroke="${main}" stroke-width="18" stroke-linecap="round"/>
    ${solid({ id: 'mug', shape: 'M244 276L262 548Q264 574 390 576Q518 574 520 548L538 276Z', fill: main, shadeFrom: 440, inside: `<path d="M200 350H600M200 488H600" stroke="${accent}" stroke-width="9"/>${ornamentBand({ style, y: 420, size: 80, fill: cream, second: accent })}<path d="M280 310L292 540" stroke="#fff" stroke-width="17" stroke-linecap="round" opacity=".4"/><circle cx="470" cy="530" r="9" fill="${deep}"/><circle cx="488" cy="522" r="4" fill="${deep}"/>` })}
    <ellipse cx="391" cy="276" rx="152" ry="36" fill="${deep}"/><ellipse cx="391" cy="276" rx="140" ry="28" fill="${cream}"/><ellipse cx="391" cy="284" rx="126" ry="19" fill="${second}"/><path d="M300 284q40 -12 80 -6" stroke="${pale}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".8"/>`;
};

export const flask: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, steel, steelDeep } = colours;
  const motif = seeded.chance(50)
    ? `<path d="M318 520L380 420L412 468L432 440L486 520Z" fill="${cream}"/><circle cx="446" cy="400" r="22" fill="${accent}"/>`
    : `<path d="M400 400L440 460H420L454 510H346L380 460H360Z" fill="${cream}"/><rect x="392" y="508" width="16" height="20" fill="${accent}"/>`;
  return `${groundShadow(420)}
    <path d="M314 250Q230 300 250 470Q258 520 306 524" fill="none" stroke="${second}" stroke-width="15"/>
    ${solid({ id: 'cap', shape: 'M330 130H470Q486 130 486 150V234H314V150Q314 130 330 130Z', fill: steel, shadeFrom: 440, inside: `${repeat(10, (index) => `<path d="M${322 + index * 17} 130V234" stroke="${steelDeep}" stroke-width="4" opacity=".6"/>`)}<rect x="300" y="206" width="200" height="28" fill="${steelDeep}"/>` })}
    ${solid({ id: 'body', shape: 'M318 234H482Q524 260 524 320V664Q524 692 496 692H304Q276 692 276 664V320Q276 260 318 234Z', fill: main, inside: `<rect x="260" y="330" width="300" height="12" fill="${accent}"/><rect x="260" y="586" width="300" height="12" fill="${accent}"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'zigzag', y: 632, size: 42, fill: pale, second: accent })}<path d="M306 310V570" stroke="#fff" stroke-width="17" stroke-linecap="round" opacity=".3"/>${motif}` })}
    <path d="M276 660H524V668Q524 692 496 692H304Q276 692 276 668Z" fill="${deep}"/>
    <path d="M556 590H664L652 682Q650 692 636 692H584Q570 692 568 682Z" fill="${steel}"/><path d="M622 590H664L652 682Q650 692 636 692H616Z" fill="${steelDeep}"/><ellipse cx="610" cy="590" rx="54" ry="12" fill="${cream}"/><ellipse cx="610" cy="591" rx="45" ry="8" fill="${second}"/><g transform="translate(610 570) scale(.45)">${steam(0, 0)}</g>`;
};

export const stove: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, cream, steel, steelDeep, ink } = colours;
  const flames = seeded.between(4, 5);
  return `${groundShadow(380)}
    <path d="M286 344H514L498 220Q496 208 484 208H316Q304 208 302 220Z" fill="${steel}"/><path d="M440 208H484Q496 208 498 220L514 344H456Z" fill="${steelDeep}"/><rect x="280" y="196" width="240" height="20" rx="9" fill="${steelDeep}"/><path d="M512 240Q620 230 640 290" stroke="${ink}" stroke-width="13" fill="none" stroke-linecap="round"/><path d="M326 236V320" stroke="#fff" stroke-width="13" stroke-linecap="round" opacity=".6"/>
    <g transform="translate(400 186) scale(.7)">${steam(0, 0)}</g>
    ${repeat(flames, (index) => {
      const x = 400 + (index - (flames - 1) / 2) * 42;
      return `<path d="M${x} 346Q${x - 22} 392 ${x - 8} 412H${x + 8}Q${x + 22} 392 ${x} 346Z" fill="#2f8fe0"/><path d="M${x} 372Q${x - 10} 398 ${x} 412Q${x + 10} 398 ${x} 372Z" fill="#bfe6ff"/>`;
    })}
    <path d="M286 348L350 440M514 348L450 440M400 350V440" stroke="${steelDeep}" stroke-width="13" stroke-linecap="round"/><rect x="310" y="408" width="180" height="28" rx="12" fill="${ink}"/><path d="M378 434H422V496H378Z" fill="${steelDeep}"/>
    <path d="M420 462H520" stroke="${steelDeep}" stroke-width="10"/><rect x="508" y="438" width="70" height="48" rx="12" fill="${accent}"/>
    ${solid({ id: 'gas', shape: 'M300 530Q304 492 400 488Q496 492 500 530Q540 546 540 590V660Q540 692 506 692H294Q260 692 260 660V590Q260 546 300 530Z', fill: main, inside: `<rect x="240" y="574" width="320" height="70" fill="${cream}"/><path d="M330 636l36 -50l20 26l14 -18l34 42z" fill="${deep}"/><circle cx="462" cy="606" r="16" fill="${accent}"/><path d="M284 560V670" stroke="${pale}" stroke-width="14" stroke-linecap="round"/>` })}
    <rect x="352" y="480" width="96" height="22" rx="8" fill="${deep}"/>`;
};

export const spoons: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep } = colours;
  const spoon = (angle: number, length: number, fill: string, hollow: string): string =>
    `<g transform="rotate(${angle} 400 610)"><path d="M386 610L392 ${length + 60}H408L414 610Z" fill="${fill}"/><ellipse cx="400" cy="${length}" rx="46" ry="68" fill="${fill}"/><ellipse cx="400" cy="${length - 4}" rx="32" ry="52" fill="${hollow}" opacity=".65"/><path d="M392 ${length + 170}h16m-16 18h16m-16 18h16" stroke="${accent}" stroke-width="6"/></g>`;
  return `${groundShadow(330)}${spoon(-26, 240 + seeded.between(-14, 14), wood, woodDeep)}${spoon(24, 250, woodDeep, '#5a341b')}${spoon(-2, 180 + seeded.between(-14, 14), '#dfb07a', wood)}
    <g transform="rotate(11 400 610)"><rect x="392" y="240" width="16" height="360" fill="#e6bd86"/><path d="M366 140V230Q366 262 392 268H408Q434 262 434 230V140H424V216H406V140H394V216H376V140Z" fill="#e6bd86"/></g>
    ${solid({ id: 'crock', shape: 'M262 446H538Q572 530 548 640Q536 692 480 692H320Q264 692 252 640Q228 530 262 446Z', fill: main, inside: `<path d="M220 500H600M220 618H600" stroke="${accent}" stroke-width="9"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 560, size: 70, fill: cream, second })}<path d="M280 480Q262 540 272 620" stroke="${pale}" stroke-width="15" stroke-linecap="round" fill="none"/>` })}
    <rect x="250" y="430" width="300" height="34" rx="17" fill="${deep}"/>`;
};

export const board: Drawing = (colours, seeded) => {
  const { wood, woodDeep, accent, second, cream, main, pale } = colours;
  const tilt = seeded.between(-5, 5);
  return `${groundShadow(420)}<g transform="rotate(${tilt} 400 690)">
    ${solid({ id: 'board', shape: 'M372 120Q400 104 428 120Q446 170 436 236Q540 250 558 330V650Q556 690 516 692H284Q244 690 242 650V330Q260 250 364 236Q354 170 372 120Z', fill: wood, inside: `<g fill="none" stroke="${woodDeep}" stroke-width="5" opacity=".55"><path d="M286 250Q270 480 292 700M340 230Q326 460 344 700M460 230Q474 470 456 700M516 260Q530 470 508 700M400 240Q392 480 400 700"/></g><ellipse cx="474" cy="590" rx="16" ry="28" fill="${woodDeep}" opacity=".6"/>` })}
    <circle cx="400" cy="152" r="15" fill="#fff6e6"/><path d="M400 152Q350 90 396 66Q446 84 400 152" stroke="${second}" stroke-width="8" fill="none"/></g>
    <path d="M250 470Q250 420 320 414Q420 396 480 430Q510 450 498 480L470 600Q380 640 270 606Z" fill="#b9733a"/><path d="M268 480Q270 444 326 436Q416 420 466 446Q486 460 476 484L454 588Q380 616 286 592Z" fill="#f3d29b"/><g fill="#d9a866"><circle cx="330" cy="490" r="8"/><circle cx="390" cy="470" r="6"/><circle cx="420" cy="530" r="9"/><circle cx="350" cy="550" r="7"/><circle cx="306" cy="540" r="5"/></g>
    <circle cx="566" cy="640" r="52" fill="${main}"/><path d="M566 588q-30 6 -36 30q20 -6 36 -18q16 12 36 18q-6 -24 -36 -30z" fill="${pale}"/><path d="M566 592q-4 -20 10 -30" stroke="${woodDeep}" stroke-width="7" fill="none" stroke-linecap="round"/>
    <path d="M196 676Q186 610 250 600Q316 606 310 676Q300 694 252 694Q204 694 196 676Z" fill="${cream}"/><path d="M196 676Q188 650 200 630Q250 650 308 632Q318 650 310 676Q300 694 252 694Q204 694 196 676Z" fill="${accent}"/>`;
};

export const grinder: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep, steel, steelDeep } = colours;
  const turn = seeded.chance(50) ? 1 : -1;
  const bean = (x: number, y: number, angle: number): string =>
    `<g transform="translate(${x} ${y}) rotate(${angle})"><ellipse rx="22" ry="15" fill="#5a341b"/><path d="M-20 0Q0 -8 20 0" stroke="#2f1a0d" stroke-width="4" fill="none"/></g>`;
  return `${groundShadow(400)}
    <g transform="translate(400 0) scale(${turn} 1) translate(-400 0)"><path d="M400 252V196H560" stroke="${steelDeep}" stroke-width="17" fill="none" stroke-linejoin="round" stroke-linecap="round"/><path d="M560 200V160" stroke="${steelDeep}" stroke-width="10"/><path d="M534 160Q534 110 560 108Q586 110 586 160Q560 174 534 160Z" fill="${accent}"/></g>
    <path d="M276 400Q280 256 400 250Q520 256 524 400Z" fill="${steel}"/><path d="M450 258Q520 280 524 400H470Q474 320 450 258Z" fill="${steelDeep}"/><path d="M316 370Q320 310 360 290" stroke="#fff" stroke-width="14" stroke-linecap="round" fill="none" opacity=".8"/>
    <rect x="256" y="388" width="288" height="34" rx="12" fill="${woodDeep}"/>
    ${solid({ id: 'box', shape: 'M270 420H530L546 660H254Z', fill: main, inside: `${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'rhombs', y: 466, size: 52, fill: accent, second: cream })}<path d="M280 430L268 650" stroke="${pale}" stroke-width="10" opacity=".7"/>` })}
    <rect x="230" y="652" width="340" height="40" rx="10" fill="${wood}"/><rect x="230" y="672" width="340" height="20" rx="10" fill="${woodDeep}"/>
    <rect x="300" y="516" width="200" height="112" rx="8" fill="${deep}"/><rect x="310" y="526" width="180" height="92" rx="6" fill="${second}"/><circle cx="400" cy="572" r="17" fill="${accent}"/><circle cx="395" cy="567" r="6" fill="#fff" opacity=".7"/>
    ${bean(180, 686, 20)}${bean(226, 704, -30)}${bean(612, 696, 50)}${bean(650, 680, -10)}${bean(140, 706, -60)}`;
};
