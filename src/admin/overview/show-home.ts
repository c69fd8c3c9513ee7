import type { StrapiApp } from '@strapi/strapi/admin';

const load = async () => ({ Component: (await import('./home-page')).HomePage });

/**
 * Home is a page of ours: Strapi's counts all entries of every kind before it shows anything, an order like a tax rate, and says nothing
 * about the business. Widgets of plugins stand below.
 */
export const showHome = ({ router }: StrapiApp): void =>
  router.addRoute((routes) => routes.map((route) => (route.index ? { ...route, lazy: load } : route)) as typeof routes);
