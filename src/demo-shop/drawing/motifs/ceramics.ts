import { both, groundShadow, repeat, solid, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';

export const bowl: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep } = colours;
  const soup = seeded.chance(50) ? '#c8432f' : '#f0b93d';
  return `${groundShadow(420)}
    <g transform="rotate(38 600 330)"><rect x="588" y="120" width="22" height="270" rx="10" fill="${wood}"/><rect x="600" y="120" width="10" height="270" rx="5" fill="${woodDeep}" opacity=".6"/></g>
    <ellipse cx="400" cy="398" rx="256" ry="66" fill="${deep}"/><ellipse cx="400" cy="400" rx="236" ry="54" fill="${cream}"/><ellipse cx="400" cy="412" rx="212" ry="42" fill="${soup}"/><ellipse cx="350" cy="408" rx="52" ry="15" fill="${cream}"/><path d="M322 406q26 -12 50 2" stroke="#fff" stroke-width="6" fill="none"/><g fill="#6f944a"><circle cx="452" cy="402" r="7"/><circle cx="478" cy="420" r="6"/><circle cx="420" cy="424" r="6"/><circle cx="502" cy="404" r="5"/></g>
    <path d="M320 640H480L496 690H304Z" fill="${deep}"/>
    ${solid({ id: 'bowl', shape: 'M146 402Q400 520 654 402Q640 560 520 630Q470 652 400 652Q330 652 280 630Q160 560 146 402Z', fill: main, shadeFrom: 520, inside: `<path d="M120 476Q400 580 680 476" stroke="${accent}" stroke-width="9" fill="none"/><path d="M180 560Q400 640 620 560" stroke="${second}" stroke-width="9" fill="none"/><g transform="translate(0 46)">${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 520, size: 60, fill: cream, second: accent })}</g><path d="M190 452Q206 540 270 590" stroke="${pale}" stroke-width="16" stroke-linecap="round" fill="none" opacity=".8"/>` })}`;
};

export const jug: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const flowered = seeded.chance(60);
  const sprig = repeat(
    5,
    (index) =>
      `<path d="M400 560Q${300 + index * 50} 520 ${316 + index * 42} ${250 - Math.abs(index - 2) * -28}" stroke="#6f944a" stroke-width="7" fill="none"/><circle cx="${316 + index * 42}" cy="${214 + Math.abs(index - 2) * 28 - 20}" r="25" fill="${index % 2 === 0 ? second : accent}"/><circle cx="${316 + index * 42}" cy="${214 + Math.abs(index - 2) * 28 - 20}" r="10" fill="${cream}"/>`,
  );
  return `${groundShadow(340)}${flowered ? `<g transform="translate(0 -40)">${sprig}</g>` : ''}
    <path d="M486 300Q628 290 616 430Q600 520 540 530" fill="none" stroke="${deep}" stroke-width="30" stroke-linecap="round"/><path d="M486 300Q628 290 616 430Q600 520 540 530" fill="none" stroke="${main}" stroke-width="14" stroke-linecap="round"/>
    <path d="M318 246Q290 226 268 232Q268 262 308 318Z" fill="${main}"/><path d="M318 246Q290 226 268 232Q286 246 316 256Z" fill="${deep}"/>
    ${solid({ id: 'jug', shape: 'M302 250H498Q484 320 490 360Q574 430 566 540Q556 660 480 692H320Q244 660 234 540Q226 430 310 360Q316 320 302 250Z', fill: main, shadeFrom: 480, inside: `<rect x="200" y="360" width="400" height="14" fill="${accent}"/><rect x="200" y="310" width="400" height="9" fill="${cream}"/><path d="M200 440H600V560H200Z" fill="${cream}"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 500, size: 88, fill: second, second: accent })}<path d="M200 440H600M200 560H600" stroke="${deep}" stroke-width="8"/>${ornamentBand({ style: 'zigzag', y: 600, size: 36, fill: pale, second: accent })}<path d="M270 440Q252 540 290 630" stroke="#fff" stroke-width="17" stroke-linecap="round" fill="none" opacity=".4"/>` })}
    <ellipse cx="400" cy="250" rx="100" ry="23" fill="${deep}"/>${flowered ? `<path d="M330 250Q400 262 470 250L462 232H338Z" fill="#5b7a3a"/>` : `<ellipse cx="400" cy="254" rx="84" ry="15" fill="#1c1428" opacity=".45"/>`}`;
};

export const plate: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood, woodDeep } = colours;
  const petals = [6, 8, 10, 12][seeded.between(0, 3)] ?? 8;
  const bird = seeded.chance(45);
  const rosette = `${repeat(petals, (index) => `<path d="M400 420Q366 360 400 304Q434 360 400 420Z" transform="rotate(${(index * 360) / petals} 400 420)" fill="${index % 2 === 0 ? second : main}"/>`)}<circle cx="400" cy="420" r="36" fill="${accent}"/><circle cx="400" cy="420" r="15" fill="${cream}"/>`;
  const cockerel = `<path d="M318 470Q330 540 410 536Q490 520 482 440Q540 430 540 360Q500 400 460 392Q420 420 392 400Q400 350 366 324Q330 320 322 356L292 372L322 384Q326 420 318 470Z" fill="${main}"/><path d="M482 440Q540 430 540 360Q500 400 460 392Q470 420 482 440Z" fill="${second}"/><path d="M350 326q-6 -30 14 -28q2 -20 22 -8q20 -4 12 24z" fill="${accent}"/><circle cx="350" cy="354" r="9" fill="${cream}"/><circle cx="350" cy="354" r="4" fill="${deep}"/><path d="M352 440Q400 480 440 440Q440 496 396 500Q356 490 352 440Z" fill="${accent}"/><path d="M390 536v32M420 532v34" stroke="${deep}" stroke-width="9"/>`;
  return `${groundShadow(420)}
    <circle cx="400" cy="420" r="268" fill="${deep}"/><circle cx="400" cy="416" r="262" fill="${main}"/>
    ${repeat(24, (index) => `<path d="M400 172L424 196L400 220L376 196Z" transform="rotate(${index * 15} 400 416)" fill="${index % 2 === 0 ? accent : pale}"/>`)}
    <circle cx="400" cy="418" r="190" fill="${deep}" opacity=".7"/><circle cx="400" cy="420" r="184" fill="${cream}"/><circle cx="400" cy="420" r="166" fill="none" stroke="${second}" stroke-width="6" stroke-dasharray="3 13" stroke-linecap="round"/>
    ${bird ? cockerel : rosette}
    <path d="M176 340Q206 240 300 196" stroke="#fff" stroke-width="15" stroke-linecap="round" fill="none" opacity=".5"/><path d="M580 220Q690 330 650 520Q600 660 440 680Q600 600 620 440Q626 320 580 220Z" fill="#1c1428" opacity=".12"/>
    ${both(`<path d="M270 560Q240 600 250 692H282Q280 650 306 634Q300 600 296 560Z" fill="${wood}"/>`)}<rect x="250" y="660" width="300" height="28" rx="8" fill="${woodDeep}"/>`;
};

export const teapot: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, wood } = colours;
  return `${groundShadow(400)}
    <path d="M252 390Q250 210 400 206Q550 210 548 390" fill="none" stroke="${wood}" stroke-width="19"/><path d="M340 218Q400 200 460 218" fill="none" stroke="${deep}" stroke-width="24" stroke-linecap="round"/>
    <path d="M560 540Q620 520 640 410L700 380Q712 372 704 394Q676 600 556 630Z" fill="${deep}"/>
    ${solid({ id: 'pot', shape: 'M286 384H514Q606 440 602 540Q594 660 490 690H310Q206 660 198 540Q194 440 286 384Z', fill: main, shadeFrom: 500, inside: `<path d="M160 450H640M160 600H640" stroke="${accent}" stroke-width="9"/><path d="M160 454H640V596H160Z" fill="${cream}"/><path d="M160 450H640M160 600H640" stroke="${deep}" stroke-width="8"/>${ornamentBand({ style: ornamentStyles[seeded.between(0, 4)] ?? 'suns', y: 525, size: 104, fill: second, second: accent })}${ornamentBand({ style: 'zigzag', y: 636, size: 38, fill: pale, second: accent })}<path d="M250 450Q222 540 262 630" stroke="#fff" stroke-width="16" stroke-linecap="round" fill="none" opacity=".5"/>` })}
    <path d="M280 392Q300 336 400 332Q500 336 520 392Z" fill="${pale}"/><path d="M450 338Q508 352 520 392H466Q466 360 450 338Z" fill="#1c1428" opacity=".14"/><rect x="270" y="382" width="260" height="20" rx="10" fill="${deep}"/><circle cx="400" cy="318" r="25" fill="${accent}"/><circle cx="392" cy="311" r="8" fill="#fff" opacity=".6"/>
    <path d="M704 356q-16 -22 2 -44t0 -42" stroke="#fff" stroke-width="11" stroke-linecap="round" fill="none" opacity=".75"/>`;
};
