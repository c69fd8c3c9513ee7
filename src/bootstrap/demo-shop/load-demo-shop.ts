import type { Core } from '@strapi/strapi';
export async function loadDemoShop(_strapi: Core.Strapi): Promise<void> {}
