import type { DemoBrand, DemoOperator } from '../demo-types';

/** Invented, every one of them. */
export const demoBrands: readonly DemoBrand[] = [
  { slug: 'polonyna', name: 'Polonyna', description: 'Our own things, made in small workshops we know by name.' },
  { slug: 'hryb-and-son', name: 'Hryb & Son', description: 'Tailors of Kolomyia who test every seam in the rain.' },
  { slug: 'vedmid-works', name: 'Vedmid Works', description: 'Tents and packs sewn by people who sleep outside.' },
  { slug: 'iskra-camp', name: 'Iskra Camp', description: 'Stoves, kettles and enamel for fires of all sizes.' },
  { slug: 'zelo-herbs', name: 'Zelo Herbs', description: 'Three sisters, two meadows, one drying loft.' },
  { slug: 'rankova', name: 'Rankova Roastery', description: 'Coffee roasted on Tuesdays in an old Lviv tram depot.' },
  { slug: 'bdzhilnyk', name: 'Bdzhilnyk', description: 'A travelling apiary that follows the bloom uphill.' },
  { slug: 'yavoriv-looms', name: 'Yavoriv Looms', description: 'Wool washed in the river and woven on wooden looms.' },
  { slug: 'kosiv-fire', name: 'Kosiv Fire', description: 'Potters who still sign every bowl.' },
  { slug: 'horyzont', name: 'Horyzont Press', description: 'Maps and books for people who read landscapes.' },
];

/** Who makes a brand; for the shop's own things it is the shop. */
export const makerOf = ({ slug, name }: DemoBrand): DemoOperator => ({
  name: `${name} LLC`,
  postalAddress: `1 Workshop Street, Lviv 79000, Ukraine`,
  email: `safety@${slug}.example`,
  website: `https://${slug}.example`,
});

export const importer: DemoOperator = {
  name: 'Polonyna Europa sp. z o.o.',
  postalAddress: 'ul. Przykładowa 7, 00-001 Warszawa, Poland',
  email: 'eu@polonyna.example',
};
