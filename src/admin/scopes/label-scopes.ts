import { changedModule, changedOnce } from '../kit/changed-module';

const seeIn = 'src/admin/scopes';
/** What stands in the form, and what shall stand there. */
const changes = [
  ['const { formatMessage } = useIntl();', 'const { formatMessage, messages } = useIntl();'],
  ['children: capitalize(label)', 'children: areaLabel(messages, label) ?? capitalize(label)'],
  ['children: controller?.controller\n', 'children: groupLabel(messages, label, controller?.controller)\n'],
  ['children: action.action\n', 'children: scopeLabel(messages, action)\n'],
] as const;

/** The form with our words. */
export const withLabels = (code: string, labels: string): string =>
  `import { areaLabel, groupLabel, scopeLabel } from ${JSON.stringify(labels)};\n${changedOnce(code, changes, seeIn)}`;

/**
 * Gives the form of API tokens the words of staff. Strapi shows scopes as they are called in code and asks no translation for them, and has
 * no place where a plugin could add to that form; so the words are put in while the panel is built. `labels` is the module that knows them.
 */
export const labelScopes = (labels: string) =>
  changedModule({
    file: '/ApiTokens/EditView/components/CollapsableContentType.mjs',
    seeIn,
    change: (code) => withLabels(code, labels),
  });
