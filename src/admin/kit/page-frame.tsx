import { useEffect } from 'react';
import { Layouts, Page as StrapiPage } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type { Page } from './page';
import { useText } from './use-text';

/** What every page has: its name, in the browser's tab too, and a word for who may not see it. */
export function PageFrame({ page: { label, permissions }, children }: Readonly<{ page: Page; children: React.ReactNode }>) {
  const text = useText();
  const { pathname } = useLocation();
  // The link that led here was a row of what is not shown any more.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main-content')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <StrapiPage.Protect permissions={[...permissions]}>
      <StrapiPage.Main>
        <StrapiPage.Title>{text(label)}</StrapiPage.Title>
        <Layouts.Header title={text(label)} />
        <Layouts.Content>{children}</Layouts.Content>
      </StrapiPage.Main>
    </StrapiPage.Protect>
  );
}
