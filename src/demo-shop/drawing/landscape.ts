import { repeat } from './drawing';
import type { Colours } from './palettes';
import type { Seeded } from './seeded';

const smoothRidge = (seeded: Seeded, height: number, swing: number): string => {
  const step = 800 / 4;
  const start = height + seeded.between(-swing, swing);
  const bends = repeat(4, (index) => {
    const crest = index % 2 === 0 ? -swing : swing;
    return `Q${index * step + step / 2} ${height + crest * 1.6 + seeded.between(-20, 20)} ${(index + 1) * step} ${height + seeded.between(-swing, swing) / 2}`;
  });
  return `M0 ${start}${bends}V800H0Z`;
};

const peaks = (seeded: Seeded, { far, sun }: Colours): string => {
  const snowy = seeded.chance(55);
  return repeat(4, (index) => {
    const x = index * 235 + seeded.between(-30, 60);
    const top = 300 + seeded.between(-50, 70);
    const half = seeded.between(190, 260);
    const cap = `<path d="M${x} ${top}l${half * 0.2} 62l-24 -10l-20 22l-22 -24l-${half * 0.2 - 30} 16Z" fill="${sun}" opacity=".85"/>`;
    return `<path d="M${x - half} 640L${x} ${top}L${x + half} 640Z" fill="${far}"/><path d="M${x} ${top}L${x + half} 640H${x + 20}Z" fill="#1c1428" opacity=".05"/>${snowy ? cap : ''}`;
  });
};

const clouds = (seeded: Seeded): string =>
  repeat(seeded.between(1, 3), () => {
    const x = seeded.between(20, 720);
    const y = seeded.between(40, 230);
    const scale = seeded.between(7, 12) / 10;
    return `<path transform="translate(${x} ${y}) scale(${scale})" d="M-60 20Q-84 20 -84 2Q-84 -14 -62 -14Q-54 -42 -20 -38Q4 -56 28 -30Q64 -34 66 -6Q88 -4 84 12Q80 20 66 20Z" fill="#fff" opacity=".6"/>`;
  });

const birds = (seeded: Seeded, { ink }: Colours): string =>
  repeat(seeded.between(0, 3), () => {
    const x = seeded.between(60, 740);
    const y = seeded.between(50, 200);
    return `<path d="M${x - 16} ${y - 6}q8 -8 16 4q8 -12 16 -4" fill="none" stroke="${ink}" stroke-width="4" stroke-linecap="round" opacity=".55"/>`;
  });

const spruce = (x: number, y: number, height: number, fill: string): string =>
  `<g transform="translate(${x} ${y}) scale(${height / 100})"><rect x="-4" y="-12" width="8" height="14" fill="#5a3d2b"/>
   <path d="M0 -100L20 -66H11L28 -38H16L36 -8H-36L-16 -38H-28L-11 -66H-20Z" fill="${fill}"/><path d="M0 -100L20 -66H11L28 -38H16L36 -8H0Z" fill="#1c1428" opacity=".14"/></g>`;

const grove = (seeded: Seeded, { near, grass }: Colours): string => {
  const left = seeded.chance(50);
  return repeat(seeded.between(3, 5), (index) => {
    const offset = 10 + index * 40 + seeded.between(-10, 10);
    const fill = index % 2 === 0 ? grass : near;
    return spruce(left ? offset : 800 - offset, 612 + seeded.between(0, 26), seeded.between(90, 190) - index * 12, fill);
  });
};

const sheep = (seeded: Seeded, { ink }: Colours): string =>
  repeat(seeded.between(1, 3), (index) => {
    const side = seeded.chance(50) ? seeded.between(40, 150) : seeded.between(650, 760);
    return `<g transform="translate(${side} ${626 + index * 16}) scale(${seeded.chance(50) ? -0.6 : 0.6} .6)">
      <path d="M-18 20V38M-4 22V40M12 22V40M22 20V38" stroke="${ink}" stroke-width="6"/>
      <path d="M-34 6Q-42 -12 -22 -18Q-12 -34 4 -24Q26 -32 32 -10Q42 6 26 18Q4 32 -22 22Q-36 20 -34 6Z" fill="#fffaf0"/>
      <ellipse cx="38" cy="-8" rx="12" ry="15" fill="${ink}"/></g>`;
  });

const haystack = (seeded: Seeded, { woodDeep }: Colours): string => {
  const x = seeded.chance(50) ? seeded.between(70, 150) : seeded.between(650, 730);
  return `<g transform="translate(${x} 640)"><path d="M0 -118V-80" stroke="${woodDeep}" stroke-width="7" stroke-linecap="round"/>
    <path d="M-52 0Q-58 -62 0 -100Q58 -62 52 0Q0 14 -52 0Z" fill="#d8ad4a"/><path d="M0 -100Q58 -62 52 0Q30 8 10 8Q34 -50 0 -100Z" fill="#1c1428" opacity=".15"/>
    <path d="M-30 -10q6 -30 20 -50M-6 0q4 -24 10 -44" stroke="#fff" stroke-width="4" opacity=".4" fill="none" stroke-linecap="round"/></g>`;
};

const hut = (seeded: Seeded, { woodDeep, wood, second }: Colours): string => {
  const x = seeded.chance(50) ? seeded.between(80, 140) : seeded.between(660, 720);
  return `<g transform="translate(${x} 640)"><rect x="-44" y="-46" width="88" height="48" fill="${wood}"/>
    <path d="M-44 -30H44M-44 -14H44" stroke="${woodDeep}" stroke-width="3" opacity=".6"/><path d="M-62 -42L-26 -100H26L62 -42Z" fill="${woodDeep}"/>
    <rect x="-10" y="-32" width="22" height="34" fill="${woodDeep}"/><rect x="22" y="-32" width="14" height="14" fill="${second}"/><rect x="14" y="-112" width="12" height="22" fill="${woodDeep}"/>
    <path d="M20 -118q-12 -14 2 -26t0 -24" stroke="#fff" stroke-width="7" opacity=".6" fill="none" stroke-linecap="round"/></g>`;
};

const fence = (seeded: Seeded, { woodDeep }: Colours): string => {
  const x = seeded.chance(50) ? -10 : 610;
  return `<g stroke="${woodDeep}" stroke-linecap="round" stroke-width="8" opacity=".75"><path d="M${x} 632L${x + 200} 640M${x} 656L${x + 200} 664"/>
    ${repeat(4, (index) => `<path d="M${x + 22 + index * 52} 612v66"/>`)}</g>`;
};

const flowers = (seeded: Seeded, { accent, second, pale, cream, deep, grass }: Colours): string =>
  repeat(13, (index) => {
    const x = index * 64 + seeded.between(-8, 40);
    const y = seeded.between(735, 782);
    const petal = [accent, second, pale, cream][seeded.between(0, 3)] ?? cream;
    const bloom = seeded.chance(50)
      ? `<g fill="${petal}"><circle cx="-7" r="6"/><circle cx="7" r="6"/><circle cy="-7" r="6"/><circle cy="7" r="6"/></g><circle r="5" fill="${deep}"/>`
      : `<path d="M-9 -8Q0 -20 9 -8Q9 8 0 8Q-9 8 -9 -8Z" fill="${petal}"/>`;
    return `<path d="M${x} 806Q${x - 5} ${y + 24} ${x} ${y}" stroke="${grass}" stroke-width="5" fill="none"/><path d="M${x - 1} ${y + 34}q12 -14 20 -6q-6 12 -20 6z" fill="${grass}"/><g transform="translate(${x} ${y})">${bloom}</g>`;
  });

/** Draws what lies behind the thing: sky, a low sun as its halo, two ridges, the meadow and who lives on it. */
export const drawLandscape = (colours: Colours, seeded: Seeded): string => {
  const guests = [sheep, haystack, hut, fence, grove];
  const first = seeded.between(0, guests.length - 1);
  const second = (first + seeded.between(1, guests.length - 1)) % guests.length;
  const behind = seeded.chance(60) ? peaks(seeded, colours) : `<path d="${smoothRidge(seeded, 400, 55)}" fill="${colours.far}"/>`;

  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colours.sky}"/><stop offset=".75" stop-color="${colours.horizon}"/></linearGradient></defs>
    <rect width="800" height="800" fill="url(#sky)"/>
    <circle cx="${seeded.between(330, 470)}" cy="${seeded.between(320, 380)}" r="${seeded.between(235, 285)}" fill="${colours.sun}" opacity=".9"/>
    ${clouds(seeded)}${birds(seeded, colours)}${behind}
    <path d="${smoothRidge(seeded, 505, 36)}" fill="${colours.near}"/>
    ${seeded.chance(50) ? grove(seeded, colours) : ''}
    <path d="M0 ${seeded.between(585, 625)}Q220 ${seeded.between(560, 600)} 420 610T800 ${seeded.between(580, 625)}V800H0Z" fill="${colours.meadow}"/>
    ${guests[first]?.(seeded, colours) ?? ''}${guests[second]?.(seeded, colours) ?? ''}
    <path d="M0 ${seeded.between(726, 742)}Q200 ${seeded.between(700, 730)} 420 742T800 ${seeded.between(722, 742)}V800H0Z" fill="${colours.grass}" opacity=".55"/>`;
};

/** Draws what stands before the thing: the flowers at the lower edge. */
export const drawForeground = (colours: Colours, seeded: Seeded): string => flowers(seeded, colours);
