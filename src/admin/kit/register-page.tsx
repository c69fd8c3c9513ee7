import type { StrapiApp } from '@strapi/strapi/admin';
import { message } from './message';
import type { Page } from './page';
import { PageFrame } from './page-frame';

/** Puts a page into the menu of those who may see it. */
export function registerPage(app: StrapiApp, page: Page): void {
  const { path, label, icon, position, permissions, load } = page;
  app.addMenuLink({
    to: path,
    icon,
    ...(position === undefined ? {} : { position }),
    intlLabel: message(label),
    permissions: [...permissions],
    Component: () =>
      load().then((Content) => ({
        default: () => (
          <PageFrame page={page}>
            <Content />
          </PageFrame>
        ),
      })),
  });
}
