import type { Core } from '@strapi/strapi';

type Attribute = Readonly<{ component?: string; pluginOptions?: Readonly<{ admin?: Readonly<{ label?: string }> }> }>;
type Model = Readonly<{ info: Readonly<{ displayName: string }>; attributes: Readonly<Record<string, Attribute>> }>;
type Models = Readonly<Record<string, Model | undefined>>;
type Node = Readonly<{ label: string; value: string; children?: readonly Node[] }>;
type Subject = Readonly<{ uid: string; label: string; properties: readonly Node[] }>;
type Section = Readonly<{ subjects?: readonly Subject[] }>;
type Sections = Readonly<Record<string, Section>>;
type Builder = { build(actions: readonly unknown[]): Promise<Sections> };

/** In the form of a role, kinds of content and their fields are called as everywhere in the panel, and not as they are called in code. */
export function nameRights(strapi: Core.Strapi): void {
  const { sectionsBuilder } = strapi.service('admin::permission') as { sectionsBuilder: Builder };
  const build = sectionsBuilder.build.bind(sectionsBuilder);
  sectionsBuilder.build = async (actions) =>
    namedSections(await build(actions), strapi.contentTypes as unknown as Models, strapi.components as unknown as Models);
}

export const namedSections = (sections: Sections, types: Models, components: Models): Sections =>
  Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [
      name,
      section.subjects ? { ...section, subjects: section.subjects.map((subject) => namedSubject(subject, types, components)) } : section,
    ]),
  );

function namedSubject(subject: Subject, types: Models, components: Models): Subject {
  const model = types[subject.uid];
  if (!model) return subject;
  return {
    ...subject,
    label: model.info.displayName,
    properties: subject.properties.map((property) =>
      property.value === 'fields' && property.children
        ? { ...property, children: property.children.map((field) => namedField(field, model, components)) }
        : property,
    ),
  };
}

function namedField(field: Node, model: Model, components: Models): Node {
  const attribute = model.attributes[field.value];
  const part = components[attribute?.component ?? ''];
  return {
    ...field,
    label: attribute?.pluginOptions?.admin?.label ?? field.label,
    ...(field.children && part ? { children: field.children.map((child) => namedField(child, part, components)) } : {}),
  };
}
