import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { IntegrationError } from '../../integration-error';

const folder = path.join('public', 'uploads');

/** Pictures lie in a folder of this machine, where Strapi puts them, and what only some may see lies in the database: nobody has to be asked. */
export const local = defineAdapter({
  name: 'local',
  title: 'This machine',
  about: {
    en: 'Pictures lie in public/uploads of the machine the shop runs on, what customers send to support in its database. With several machines, use a bucket.',
    uk: 'Зображення лежать у public/uploads машини, на якій працює магазин, а надіслане в підтримку зберігається в базі даних. Для кількох машин потрібен бакет.',
  },
  isOperators: true,
  variables: { UPLOADS: z.string().default('local') },
  settings: ({ UPLOADS: where }) => (where === 'local' ? {} : null),
  create: (settings) => settings,
  async check() {
    await access(folder, constants.W_OK).catch((error: unknown) => {
      throw new IntegrationError('local', `${folder} is not there, or nobody may write in it`, false, error);
    });
    return { account: folder };
  },
});
