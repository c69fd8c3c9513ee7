import type { Core } from '@strapi/strapi';
import type { ContentTypes } from '../../domain/staff/grants';

type Type = Readonly<{
  uid: string;
  attributes: Readonly<Record<string, Readonly<{ private?: boolean }>>>;
  options?: Readonly<{ draftAndPublish?: boolean }>;
  pluginOptions?: Readonly<{ i18n?: Readonly<{ localized?: boolean }> }>;
}>;
type FieldsService = Readonly<{ getNestedFields(type: unknown, options: Readonly<{ components: unknown }>): string[] }>;

/** The kinds of content of this shop as rights see them: with the fields Strapi has a tick for, but for those nobody reads. */
export function contentTypesOf(strapi: Core.Strapi): ContentTypes {
  const service = strapi.service('admin::content-type') as FieldsService;
  return Object.fromEntries(
    (Object.values(strapi.contentTypes) as Type[]).map((type) => [
      type.uid,
      {
        fields: service
          .getNestedFields(type, { components: strapi.components })
          .filter((field) => type.attributes[field.split('.')[0] ?? '']?.private !== true),
        isLocalized: type.pluginOptions?.i18n?.localized === true,
        hasDrafts: type.options?.draftAndPublish === true,
      },
    ]),
  );
}
