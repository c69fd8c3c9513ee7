import type { Core } from '@strapi/strapi';
import { bootstrap, destroy, register } from './bootstrap';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => register(strapi),
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => bootstrap(strapi),
  destroy: ({ strapi }: { strapi: Core.Strapi }) => destroy(strapi),
};
