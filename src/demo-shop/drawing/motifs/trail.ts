import { both, groundShadow, repeat, solid, stump, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';

export const tent: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, woodDeep } = colours;
  const open = seeded.chance(60);
  return `${groundShadow(640)}
    ${both(`<path d="M250 420L96 690" stroke="${cream}" stroke-width="5"/><path d="M84 672l20 30" stroke="${woodDeep}" stroke-width="10" stroke-linecap="round"/>`)}
    <path d="M400 232V180" stroke="${woodDeep}" stroke-width="9" stroke-linecap="round"/><path d="M402 182q34 -14 60 6q-20 8 -10 26q-26 -10 -50 2z" fill="${second}"/>
    <path d="M400 226L560 300L690 690H400Z" fill="${deep}"/>
    ${solid({
      id: 'front',
      shape: 'M400 226Q330 440 150 690H650Q470 440 400 226Z',
      fill: main,
      shadeFrom: 480,
      inside: `<path d="M400 200Q380 440 250 700H550Q420 440 400 200Z" fill="${pale}"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'rhombs', y: 652, size: 46, fill: accent, second: cream })}<path d="M100 616H700" stroke="${cream}" stroke-width="6"/>`,
    })}
    <path d="M400 226Q388 470 ${open ? 300 : 376} 690H${open ? 500 : 424}Q412 470 400 226Z" fill="#2b2233"/>
    ${open ? `<path d="M400 470Q374 580 330 690H470Q426 580 400 470Z" fill="#f6b73c" opacity=".9"/><path d="M340 690Q346 650 372 648H446Q464 656 466 690Z" fill="${second}"/><path d="M344 672H466" stroke="${cream}" stroke-width="7"/><path d="M400 226Q392 470 300 690H330Q262 600 286 520Q360 420 400 226Z" fill="${accent}"/><path d="M400 226Q408 470 500 690H470Q538 600 514 520Q440 420 400 226Z" fill="${accent}"/><path d="M286 520q-10 12 4 24M514 520q10 12 -4 24" stroke="${woodDeep}" stroke-width="8" fill="none"/>` : `<path d="M400 226V690" stroke="${accent}" stroke-width="9"/><circle cx="400" cy="560" r="11" fill="${accent}"/>`}`;
};

export const backpack: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, ink } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'rhombs';
  return `${groundShadow(400)}
    <path d="M352 210Q350 156 400 156Q450 156 448 210" fill="none" stroke="${ink}" stroke-width="18"/>
    <rect x="222" y="214" width="356" height="96" rx="48" fill="${second}"/><circle cx="242" cy="262" r="40" fill="${cream}"/><circle cx="242" cy="262" r="24" fill="none" stroke="${second}" stroke-width="7"/><circle cx="242" cy="262" r="8" fill="${second}"/>
    <path d="M540 214Q578 214 578 262Q578 310 530 310Q556 262 540 214Z" fill="#1c1428" opacity=".16"/>
    <path d="M226 470Q176 470 178 540V640Q180 672 230 672ZM574 470Q624 470 622 540V640Q620 672 570 672Z" fill="${deep}"/>
    ${solid({ id: 'bag', shape: 'M236 340Q240 286 300 286H500Q560 286 564 340L588 640Q590 690 540 690H260Q210 690 212 640Z', fill: main })}
    <path d="M236 330Q240 262 310 258H490Q560 262 564 330L570 420Q400 458 230 420Z" fill="${pale}"/><path d="M470 258H490Q560 262 564 330L570 420Q530 430 486 434Q500 340 470 258Z" fill="#1c1428" opacity=".12"/>
    <path d="M230 404Q400 444 570 404L571 424Q400 464 229 424Z" fill="${accent}"/>
    <path d="M316 240V520M484 240V520" stroke="${ink}" stroke-width="19"/><rect x="298" y="466" width="36" height="44" rx="6" fill="${accent}"/><rect x="466" y="466" width="36" height="44" rx="6" fill="${accent}"/><rect x="309" y="478" width="14" height="20" fill="${ink}"/><rect x="477" y="478" width="14" height="20" fill="${ink}"/>
    ${solid({ id: 'pocket', shape: 'M280 540H520L534 640Q536 664 512 664H288Q264 664 266 640Z', fill: deep, inside: ornamentBand({ style, y: 618, size: 50, fill: accent, second: cream }) })}
    <path d="M280 540H520L524 568Q400 590 276 568Z" fill="${pale}"/><path d="M366 350l34 -50l18 26l12 -16l28 40z" fill="${cream}"/>
    <rect x="600" y="500" width="44" height="150" rx="14" fill="${accent}"/><rect x="608" y="478" width="28" height="30" rx="6" fill="${ink}"/><path d="M574 580H622V660Q610 672 574 672Z" fill="${deep}"/>`;
};

export const lantern: Drawing = (colours, seeded) => {
  const { main, deep, pale, steelDeep, accent } = colours;
  const flame = seeded.between(-6, 6);
  return `${groundShadow(320)}
    <defs><radialGradient id="glow"><stop offset="0" stop-color="#ffdf80" stop-opacity=".95"/><stop offset="1" stop-color="#ffdf80" stop-opacity="0"/></radialGradient></defs>
    <circle cx="400" cy="440" r="300" fill="url(#glow)"/>
    <path d="M262 330Q230 110 400 106Q570 110 538 330" fill="none" stroke="${steelDeep}" stroke-width="11"/><rect x="372" y="96" width="56" height="22" rx="11" fill="${accent}"/>
    <path d="M268 330V590Q268 610 290 620M532 330V590Q532 610 510 620" fill="none" stroke="${deep}" stroke-width="22"/>
    <path d="M340 232H460L474 268H326Z" fill="${main}"/><path d="M366 190H434L448 232H352Z" fill="${deep}"/><rect x="354" y="176" width="92" height="20" rx="8" fill="${main}"/><path d="M262 318Q266 268 326 264H474Q534 268 538 318Z" fill="${main}"/><path d="M440 264H474Q534 268 538 318H470Q466 290 440 264Z" fill="#1c1428" opacity=".2"/>
    <path d="M318 318Q276 440 322 556H478Q524 440 482 318Z" fill="#fff6d6" opacity=".75"/>
    <path d="M${400 + flame} 380Q350 440 372 500Q386 524 400 524Q414 524 428 500Q450 440 ${400 + flame} 380Z" fill="#f9a825"/><path d="M${400 + flame / 2} 440Q376 476 388 508Q400 524 412 508Q424 476 ${400 + flame / 2} 440Z" fill="#fff6d6"/>
    <rect x="390" y="516" width="20" height="42" fill="${steelDeep}"/><path d="M340 350Q314 440 342 530" stroke="#fff" stroke-width="11" fill="none" stroke-linecap="round" opacity=".85"/>
    <path d="M300 440H500" stroke="${deep}" stroke-width="6"/><path d="M338 320Q300 440 340 556M462 320Q500 440 460 556" stroke="${deep}" stroke-width="5" fill="none"/>
    <rect x="300" y="550" width="200" height="32" rx="10" fill="${deep}"/>
    ${solid({ id: 'tank', shape: 'M286 582H514Q556 596 560 650Q560 690 530 690H270Q240 690 240 650Q244 596 286 582Z', fill: main, inside: `<path d="M230 624H570" stroke="${pale}" stroke-width="10"/><rect x="262" y="640" width="80" height="14" rx="7" fill="#fff" opacity=".35"/>` })}
    <circle cx="548" cy="612" r="20" fill="${accent}"/><rect x="540" y="606" width="40" height="12" rx="5" fill="${accent}"/>`;
};

export const knife: Drawing = (colours, seeded) => {
  const { main, deep, accent, second, cream, steel, steelDeep } = colours;
  const tilt = seeded.between(-13, 13);
  return `${stump(colours)}<ellipse cx="400" cy="562" rx="60" ry="12" fill="#1c1428" opacity=".3"/>
    <g transform="rotate(${tilt} 400 562)">
    <path d="M362 350H438V440Q440 520 396 566Q366 520 362 350Z" fill="${steel}"/><path d="M362 350H398V564Q366 520 362 350Z" fill="#fff" opacity=".55"/><path d="M438 350V440Q440 520 396 566Q428 470 424 350Z" fill="${steelDeep}"/>
    <rect x="342" y="326" width="116" height="30" rx="10" fill="${accent}"/>
    ${solid({
      id: 'handle',
      shape: 'M356 330Q340 240 352 160Q362 120 404 118Q450 124 452 170Q452 250 444 330Z',
      fill: main,
      shadeFrom: 420,
      inside: `<rect x="300" y="196" width="200" height="22" fill="${second}"/><rect x="300" y="224" width="200" height="9" fill="${cream}"/><rect x="300" y="286" width="200" height="14" fill="${cream}"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'rhombs', y: 260, size: 34, fill: accent, second: deep })}`,
    })}
    <circle cx="404" cy="154" r="13" fill="${deep}"/><path d="M404 150Q470 110 486 190Q492 250 476 300" fill="none" stroke="${second}" stroke-width="9" stroke-linecap="round"/><path d="M466 296h20l6 40h-32z" fill="${second}"/></g>`;
};

export const sleepingBag: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const rows = seeded.between(7, 9);
  return `${groundShadow(330)}
    ${solid({
      id: 'bag',
      shape: 'M400 130Q536 130 556 270Q590 330 572 430L520 640Q506 692 400 692Q294 692 280 640L228 430Q210 330 244 270Q264 130 400 130Z',
      fill: main,
      shadeFrom: 480,
      inside: `${repeat(rows, (index) => `<path d="M180 ${360 + index * (330 / rows)}Q400 ${396 + index * (330 / rows)} 620 ${360 + index * (330 / rows)}" stroke="${deep}" stroke-width="8" fill="none"/><path d="M250 ${376 + index * (330 / rows)}Q310 ${390 + index * (330 / rows)} 370 ${392 + index * (330 / rows)}" stroke="${pale}" stroke-width="8" stroke-linecap="round" fill="none" opacity=".6"/>`)}<path d="M200 620Q400 660 600 620V700H200Z" fill="${second}"/>`,
    })}
    <path d="M400 164Q502 166 510 270Q512 330 470 352Q400 376 330 352Q288 330 290 270Q298 166 400 164Z" fill="${accent}"/><path d="M400 190Q478 192 484 272Q484 318 450 332Q400 348 350 332Q316 318 316 272Q322 192 400 190Z" fill="${deep}"/>
    <path d="M330 300Q400 270 470 300Q474 330 400 340Q326 330 330 300Z" fill="${cream}"/>
    <path d="M470 352Q500 480 478 620" stroke="${cream}" stroke-width="8" fill="none"/><path d="M470 352Q500 480 478 620" stroke="${deep}" stroke-width="3" stroke-dasharray="6 6" fill="none"/><rect x="466" y="360" width="14" height="34" rx="6" fill="${accent}"/>
    <path d="M334 352q-20 40 -8 70M330 352q10 40 24 56" stroke="${accent}" stroke-width="6" fill="none" stroke-linecap="round"/>`;
};

export const compass: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, ink } = colours;
  const bearing = seeded.between(18, 62);
  return `${stump(colours)}<ellipse cx="400" cy="574" rx="150" ry="16" fill="#1c1428" opacity=".28"/>
    <circle cx="400" cy="182" r="26" fill="none" stroke="${deep}" stroke-width="13"/><rect x="380" y="196" width="40" height="36" rx="8" fill="${deep}"/>
    <path d="M400 160Q470 110 540 170T640 240" fill="none" stroke="${second}" stroke-width="9" stroke-linecap="round"/>
    <circle cx="400" cy="396" r="184" fill="${deep}"/><circle cx="400" cy="396" r="170" fill="${main}"/><circle cx="400" cy="396" r="138" fill="${cream}"/>
    <circle cx="400" cy="396" r="138" fill="none" stroke="${pale}" stroke-width="14"/>
    ${repeat(24, (index) => `<path d="M400 ${272}v${index % 6 === 0 ? 26 : 13}" transform="rotate(${index * 15} 400 396)" stroke="${ink}" stroke-width="${index % 6 === 0 ? 7 : 4}"/>`)}
    <g opacity=".5">${repeat(8, (index) => `<path d="M400 ${index % 2 === 0 ? 306 : 344}L412 384L400 396L388 384Z" transform="rotate(${index * 45} 400 396)" fill="${index % 2 === 0 ? main : pale}"/>`)}</g>
    <g transform="rotate(${bearing} 400 396)"><path d="M400 288L424 396H376Z" fill="${accent === main ? second : accent}"/><path d="M400 288L424 396H400Z" fill="#1c1428" opacity=".2"/><path d="M400 504L424 396H376Z" fill="${ink}"/><path d="M400 504L424 396H400Z" fill="#fff" opacity=".2"/></g>
    <circle cx="400" cy="396" r="14" fill="${main}"/><path d="M290 330Q320 280 372 270" stroke="#fff" stroke-width="14" stroke-linecap="round" fill="none" opacity=".8"/>`;
};
