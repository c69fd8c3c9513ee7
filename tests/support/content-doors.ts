import { readFileSync } from 'node:fs';
import { allContentDoors } from '../../src/strapi/content-doors';

/** The content machines reach, with where it is asked for and where it is stored. */
export const contentPlaces = allContentDoors.map(([uid, { below = '' }]) => {
  const [, area = '', name = ''] = uid.split(/::|\./);
  const { info, collectionName } = JSON.parse(readFileSync(`src/api/${area}/content-types/${name}/schema.json`, 'utf8'));
  return { uid, path: `/api${below}/${info.pluralName}`, table: String(collectionName) };
});
