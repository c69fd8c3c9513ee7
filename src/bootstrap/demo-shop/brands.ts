import type { DemoBrand } from './demo-types';

/** Invented, all of them. */
export const demoBrands: readonly DemoBrand[] = [
  {
    slug: 'polonyna',
    name: 'Polonyna',
    description: 'Our own label: the things we could not find anywhere, so we had them made by neighbours.',
  },
  {
    slug: 'hrim-i-viter',
    name: 'Hrim i Viter',
    description: '“Thunder and wind”: two mountain rescuers and a seamstress who sew the jackets they would trust on a ridge.',
  },
  {
    slug: 'try-vivtsi',
    name: 'Try Vivtsi',
    description: 'A small spinning mill that buys fleece straight from the shepherds and knits it within sight of the flock.',
  },
  {
    slug: 'chotyry-nytky',
    name: 'Chotyry Nytky',
    description: 'Four sisters at four looms. Their blankets are still fulled in a wooden whirlpool under a mountain stream.',
  },
  {
    slug: 'vatryshche',
    name: 'Vatryshche',
    description: 'Cookware and camp gear meant for a real fire, tested every summer with forty hungry scouts.',
  },
  {
    slug: 'trava-i-dym',
    name: 'Trava i Dym',
    description: 'A family of herbalists who dry on hay lofts, blend by nose and write the harvest day on every tin.',
  },
  {
    slug: 'nichna-zmina',
    name: 'Nichna Zmina',
    description: '“Night shift”: a coffee roastery in a former Lviv tram depot that starts work when everybody else goes home.',
  },
  {
    slug: 'did-yukhym',
    name: 'Did Yukhym',
    description: 'Grandpa Yukhym, ninety hives on a lorry, and a grandson who drives them after the blossom from May to August.',
  },
  {
    slug: 'stara-komora',
    name: 'Stara Komora',
    description: 'An old village larder brought back to life: smoked, pickled, dried and boiled down by the book of 1911.',
  },
  {
    slug: 'ruda-hlyna',
    name: 'Ruda Hlyna',
    description: 'A pottery co-operative with one wood-fired kiln and a long argument about who paints the best rooster.',
  },
  {
    slug: 'papir-i-plai',
    name: 'Papir i Plai',
    description: 'Publishers of maps and books. Every path they print has been walked by somebody from the office.',
  },
];
