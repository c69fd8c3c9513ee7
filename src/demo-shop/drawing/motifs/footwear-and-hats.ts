import { groundShadow, repeat, solid, stump, type Drawing } from '../drawing';
import { ornamentBand, ornamentStyles } from '../ornament';

export const hat: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'spruces';
  const pompom = repeat(16, (index) => {
    const angle = (index * Math.PI) / 8;
    return `<circle cx="${Math.round(400 + Math.cos(angle) * 44)}" cy="${Math.round(196 + Math.sin(angle) * 44)}" r="20" fill="${accent}"/><path d="M400 196l${Math.round(Math.cos(angle) * 52)} ${Math.round(Math.sin(angle) * 52)}" stroke="${cream}" stroke-width="6" stroke-linecap="round" opacity=".4"/>`;
  });
  return `${stump(colours)}
    ${solid({
      id: 'crown',
      shape: 'M224 500Q206 236 400 224Q594 236 576 500Z',
      fill: main,
      shadeFrom: 490,
      inside: `${ornamentBand({ style, y: 386, size: 74, fill: cream, second: accent })}<path d="M180 330Q400 318 620 330M180 444H620" stroke="${accent}" stroke-width="11" fill="none"/>${ornamentBand({ style: 'zigzag', y: 300, size: 34, fill: pale, second })}<path d="M330 224Q300 330 296 500M470 224Q500 330 504 500" stroke="${deep}" stroke-width="4" opacity=".4" fill="none"/>`,
    })}
    <rect x="206" y="466" width="388" height="98" rx="30" fill="${deep}"/>
    ${repeat(24, (index) => `<path d="M${222 + index * 15.5} 476v78" stroke="${pale}" stroke-width="5" opacity=".5" stroke-linecap="round"/>`)}
    <rect x="470" y="496" width="58" height="42" rx="5" fill="${cream}"/><path d="M476 532l14 -24l9 12l7 -9l14 21z" fill="${second}"/>
    <circle cx="400" cy="196" r="50" fill="${accent}"/>${pompom}`;
};

export const boots: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream, ink } = colours;
  const laces = seeded.chance(50) ? accent : second;
  const boot = (id: string): string =>
    `<path d="M196 650H548Q560 650 560 664V680Q560 692 546 692H520L512 684H484L476 692H440L432 684H404L396 692H330L322 684H294L286 692H210Q196 692 196 678Z" fill="${ink}"/>
     ${solid({
       id,
       shape: 'M218 286H370Q370 392 398 446Q432 502 500 524Q566 548 560 652H206Q196 600 212 536Q226 470 218 286Z',
       fill: main,
       shadeFrom: 430,
       inside: `<path d="M440 490Q470 560 450 660H580V480Z" fill="${deep}"/><path d="M190 540Q270 520 290 660H180Z" fill="${deep}"/><path d="M300 300Q310 460 400 560L450 500L360 280Z" fill="${pale}"/><path d="M218 330Q226 420 216 500" stroke="${pale}" stroke-width="14" stroke-linecap="round" fill="none" opacity=".6"/>
         <path d="M310 330Q318 460 396 560" stroke="${cream}" stroke-width="4" stroke-dasharray="8 7" fill="none"/><path d="M444 500Q470 560 454 650" stroke="${cream}" stroke-width="4" stroke-dasharray="8 7" fill="none"/>`,
     })}
     <rect x="196" y="626" width="362" height="28" rx="10" fill="${cream}"/>
     <g stroke="${laces}" stroke-width="9" stroke-linecap="round">${repeat(5, (index) => `<path d="M${308 + index * 16} ${346 + index * 38}L${372 + index * 12} ${330 + index * 36}M${310 + index * 16} ${332 + index * 38}L${376 + index * 12} ${350 + index * 36}"/>`)}</g>
     <path d="M344 342q-46 -26 -56 8q22 22 56 -8q42 -30 58 4q-22 26 -58 -4" fill="none" stroke="${laces}" stroke-width="8"/><rect x="206" y="262" width="172" height="52" rx="24" fill="${second}"/><path d="M240 266v44M274 264v48M308 264v48M342 266v44" stroke="#1c1428" stroke-width="5" opacity=".2"/><path d="M210 270q-40 -6 -32 34q10 20 32 10" stroke="${accent}" stroke-width="11" fill="none" stroke-linecap="round"/>`;
  return `${groundShadow(520)}<g transform="translate(84 -16) scale(.97)">${boot('back')}<path d="M218 266H370V392Q380 420 398 446Q432 502 500 524Q566 548 560 692H196V650H206Q196 600 212 536Q226 470 218 266Z" fill="#1c1428" opacity=".22"/></g><g transform="translate(-44 0)">${boot('front')}</g>`;
};

export const slippers: Drawing = (colours, seeded) => {
  const { main, deep, pale, accent, second, cream } = colours;
  const style = ornamentStyles[seeded.between(0, 4)] ?? 'rhombs';
  const slipper = (id: string): string =>
    `<path d="M150 640Q146 690 200 690H560Q640 690 628 640Z" fill="${deep}"/>
     <ellipse cx="268" cy="560" rx="120" ry="52" fill="${cream}"/><ellipse cx="268" cy="564" rx="98" ry="36" fill="${deep}" opacity=".55"/>
     ${solid({
       id,
       shape: 'M146 566Q150 596 268 610Q360 600 376 540Q420 470 512 492Q636 530 630 652Q400 676 152 652Q140 600 146 566Z',
       fill: main,
       shadeFrom: 530,
       inside: `<g transform="translate(60 0)">${ornamentBand({ style, y: 584, size: 50, fill: cream, second: accent })}</g><path d="M100 634Q400 654 700 634" stroke="${accent}" stroke-width="10" fill="none"/><path d="M376 540Q380 600 430 640" stroke="${second}" stroke-width="10" fill="none"/>`,
     })}
     <path d="M148 566Q160 604 268 610Q360 600 378 540" fill="none" stroke="${pale}" stroke-width="18" stroke-linecap="round"/>
     <circle cx="520" cy="498" r="26" fill="${accent}"/><circle cx="512" cy="490" r="10" fill="${cream}" opacity=".7"/>`;
  return `${groundShadow(560)}<g transform="translate(150 14) scale(.8 .8) translate(40 -80)">${slipper('back')}</g><g transform="translate(-8 90) scale(.87)">${slipper('front')}</g>`;
};
