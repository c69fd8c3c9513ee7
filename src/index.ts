import type { Core } from '@strapi/strapi';
import { bootstrap, destroy, register } from './bootstrap';
import { createCommerce } from './bootstrap/commerce';
import { addedJobs } from './bootstrap/jobs';

// Now and not in register(): plugins register first, and add their providers to it.
strapi.add('commerce', () => createCommerce(strapi, addedJobs.on));

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => register(strapi),
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => bootstrap(strapi),
  destroy: ({ strapi }: { strapi: Core.Strapi }) => destroy(strapi),
};
