import settings from './content-types/settings/schema.json';
import { endpoints } from './server/endpoints';
import { spendPoints } from './server/spend-points';
import { labelsUk } from './admin/texts.uk';

type Shown = Readonly<{ pluginOptions?: Readonly<{ admin?: Readonly<{ label: string; help: string }> }> }>;
const textsOf = (attributes: object): string[] =>
  Object.values(attributes as Record<string, Shown>).flatMap(({ pluginOptions }) => Object.values(pluginOptions?.admin ?? {}));

test('its forms, and what roles may, read in Ukrainian, and nothing is translated that nobody says', () => {
  const said = [
    endpoints.title,
    ...(endpoints.actions ?? []).map(({ displayName }) => displayName),
    settings.info.displayName,
    ...textsOf(settings.attributes),
    'loyalty',
    'loyalty.spend-points',
    ...textsOf(spendPoints.form.attributes),
  ];

  expect(Object.keys(labelsUk).sort()).toEqual(said.sort());
});
