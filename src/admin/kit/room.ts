import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import type { Panel, PanelProps } from './admin-types';
import type { Columns } from './column';
import type { Page } from './page';

type CustomField = Exclude<Parameters<StrapiApp['customFields']['register']>[0], readonly unknown[]>;

/** What a room shows, and where. */
export type Room = Readonly<{
  /** Beside the form of an entry in the Content Manager. */
  panels?: readonly ((props: PanelProps) => Panel)[];
  /** In lists of the Content Manager. */
  columns?: readonly ((columns: Columns) => Columns)[];
  /** In forms of the Content Manager: inputs for the custom fields of src/strapi/custom-fields.ts. */
  fields?: readonly CustomField[];
  /** On the home page. */
  widgets?: readonly WidgetArgs[];
  /** In the menu. */
  pages?: readonly Page[];
}>;
