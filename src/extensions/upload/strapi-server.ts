type Plugin = { contentTypes: { file: { schema: { attributes: Record<string, object> } } } };

/** A file says in each language what is seen on it. Strapi keeps one text, which is that of the shop's default language. */
export default function describeInEachLanguage(plugin: Plugin): Plugin {
  plugin.contentTypes.file.schema.attributes.alternativeTexts = { type: 'json' };
  return plugin;
}
