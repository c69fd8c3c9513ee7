import type { Core } from '@strapi/strapi';
export function registerAdminRoutes(_strapi: Core.Strapi): void {}
