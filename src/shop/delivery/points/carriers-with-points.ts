import type { Core } from '@strapi/strapi';
import { commerce } from '../../../integrations/commerce';

/** Carriers whose points customers may choose, by the names they are set up under. */
export const carriersWithPoints = (strapi: Core.Strapi): string[] => {
  const { carriers } = commerce(strapi);
  return carriers.offered().filter((name) => carriers.get(name)?.points);
};
