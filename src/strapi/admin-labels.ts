import type { Core, UID } from '@strapi/strapi';
import { addedTypes } from './guards/staff-writes';

type AdminOptions = {
  label?: string;
  help?: string;
  readOnly?: boolean;
  hidden?: boolean;
  mainField?: string;
  list?: string[];
  sortBy?: [string, 'ASC' | 'DESC'];
};
type Attribute = { type: string; target?: string; pluginOptions?: { admin?: AdminOptions } };
type Model = { uid: string; attributes: Record<string, Attribute>; pluginOptions?: { admin?: AdminOptions } };
type Configuration = {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};
type ConfigurationService = {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
};

const alwaysLabelled: Record<string, string> = {
  id: 'No.',
  documentId: 'Document id',
  createdAt: 'Created',
  updatedAt: 'Changed',
  publishedAt: 'Published',
  createdBy: 'Created by',
  updatedBy: 'Changed by',
  locale: 'Language',
};

/**
 * Gives the Content Manager the labels, help texts and lists written beside each field (`pluginOptions.admin` in the
 * schemas). Labels are written at every start; lists and layouts only the first time, because staff may arrange them.
 */
export async function writeAdminLabels(strapi: Core.Strapi): Promise<void> {
  const models = (all: object, prefixes: string[]) =>
    (Object.values(all) as Model[]).filter(({ uid }) => prefixes.some((prefix) => uid.startsWith(prefix)));
  const contentManager = strapi.plugin('content-manager');
  const mainFieldOf = (target: string) =>
    (strapi.contentTypes[target as UID.ContentType] as unknown as Model | undefined)?.pluginOptions?.admin?.mainField;
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  const arranged = new Set((await store.get({ key: 'arranged-types' })) as string[] | null);

  const write = async (service: ConfigurationService, model: Model) => {
    const before = await service.findConfiguration(model);
    const labelled = withLabels(before, model, mainFieldOf);
    await service.updateConfiguration(model, arranged.has(model.uid) ? labelled : withLayout(labelled, model));
    arranged.add(model.uid);
  };
  for (const model of models(strapi.contentTypes, ['api::', 'plugin::users-permissions.user', ...addedTypes()]))
    await write(contentManager.service('content-types'), model);
  for (const model of models(strapi.components, [''])) await write(contentManager.service('components'), model);
  await store.set({ key: 'arranged-types', value: [...arranged].sort() });
}

type MainFieldOf = (target: string) => string | undefined;

function withLabels(configuration: Configuration, { attributes }: Model, mainFieldOf: MainFieldOf): Configuration {
  const metadatas = Object.fromEntries(
    Object.entries(configuration.metadatas).map(([name, { edit, list }]) => {
      const {
        label = alwaysLabelled[name] ?? name,
        help = '',
        readOnly = false,
        hidden = false,
      } = attributes[name]?.pluginOptions?.admin ?? {};
      // What is linked is read by what people call it: Strapi takes its first text, such as a code.
      const mainField = mainFieldOf(attributes[name]?.target ?? '');
      return [
        name,
        {
          edit: {
            ...edit,
            label,
            description: help,
            editable: !readOnly,
            ...(hidden ? { visible: false } : {}),
            ...(mainField ? { mainField } : {}),
          },
          list: { ...list, label },
        },
      ];
    }),
  );
  return { ...configuration, metadatas };
}

function withLayout(configuration: Configuration, { attributes, pluginOptions }: Model): Configuration {
  const { mainField, list, sortBy } = pluginOptions?.admin ?? {};
  const isShown = (name: string) => !attributes[name]?.pluginOptions?.admin?.hidden;
  return {
    ...configuration,
    settings: {
      ...configuration.settings,
      pageSize: 20,
      ...(mainField ? { mainField } : {}),
      ...(sortBy ? { defaultSortBy: sortBy[0], defaultSortOrder: sortBy[1] } : {}),
    },
    layouts: {
      list: list ?? configuration.layouts.list,
      edit: configuration.layouts.edit.map((row) => row.filter(({ name }) => isShown(name))).filter((row) => row.length > 0),
    },
  };
}

/** Fields staff can see that nobody labelled or explained, by content type. A test keeps it empty. */
export function fieldsWithoutHelp(strapi: Core.Strapi): { uid: string; missing: string[] }[] {
  const isVisible = (model: Model) =>
    (model.pluginOptions as { 'content-manager'?: { visible?: boolean } } | undefined)?.['content-manager']?.visible !== false;
  const own = (name: string) =>
    !['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'].includes(name);
  const hidden = ['provider', 'resetPasswordToken', 'confirmationToken'];
  return [
    ...(Object.values(strapi.contentTypes) as Model[]).filter(
      ({ uid }) => uid.startsWith('api::') || uid === 'plugin::users-permissions.user' || addedTypes().includes(uid),
    ),
    ...(Object.values(strapi.components) as Model[]),
  ]
    .filter(isVisible)
    .map(({ uid, attributes }) => ({
      uid,
      missing: Object.entries(attributes)
        .filter(
          ([name, { pluginOptions }]) =>
            own(name) &&
            !hidden.includes(name) &&
            !pluginOptions?.admin?.hidden &&
            !(pluginOptions?.admin?.label && pluginOptions.admin.help),
        )
        .map(([name]) => name),
    }))
    .filter(({ missing }) => missing.length > 0);
}
