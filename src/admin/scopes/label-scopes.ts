type Plugin = Readonly<{
  name: string;
  enforce: 'pre';
  apply: 'build';
  transform(this: unknown, code: string, id: string): string | null;
  buildEnd(this: unknown, error?: Error): void;
}>;

const form = '/ApiTokens/EditView/components/CollapsableContentType.mjs';
/** What stands in the form, and what shall stand there. */
const changes = [
  ['const { formatMessage } = useIntl();', 'const { formatMessage, messages } = useIntl();'],
  ['children: capitalize(label)', 'children: areaLabel(messages, label) ?? capitalize(label)'],
  ['children: controller?.controller\n', 'children: groupLabel(messages, label, controller?.controller)\n'],
  ['children: action.action\n', 'children: scopeLabel(messages, action)\n'],
] as const;

/** The form with our words. Throws where Strapi writes it otherwise than we know it, rather than to show half of them. */
export function withLabels(code: string, labels: string): string {
  const changed = changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`The form of API tokens has no longer one \`${from.trim()}\`: see src/admin/scopes`);
    return text.replace(from, () => to);
  }, code);
  return `import { areaLabel, groupLabel, scopeLabel } from ${JSON.stringify(labels)};\n${changed}`;
}

/**
 * Gives the form of API tokens the words of staff. Strapi shows scopes as they are called in code and asks no translation for them, and has
 * no place where a plugin could add to that form; so the words are put in while the panel is built. `labels` is the module that knows them.
 */
export function labelScopes(labels: string): Plugin {
  let isFound = false;
  return {
    name: 'storekeeper-label-scopes',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(form)) return null;
      isFound = true;
      return withLabels(code, labels);
    },
    buildEnd(error) {
      if (!error && !isFound) throw new Error('The form of API tokens is not where it was: see src/admin/scopes');
    },
  };
}
