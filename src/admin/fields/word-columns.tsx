import { Typography } from '@strapi/design-system';
import { fieldsWithWords, wordOf } from '../field-words';
import { showingColumns } from '../kit/column';
import { useText } from '../kit/use-text';
import { StateBadge } from '../kit/state-badge';

/** In lists of the Content Manager, codes read as words: Waiting for payment and not pending_payment. */
export const showWordColumns = showingColumns(({ name }) =>
  fieldsWithWords.has(name) ? (row, _header, { model }) => <WordCell model={model} field={name} value={row[name]} /> : null,
);

function WordCell({ model, field, value }: Readonly<{ model: string; field: string; value: unknown }>) {
  const text = useText();
  const code = typeof value === 'string' && value !== '' ? value : '-';
  const word = wordOf(model, field, code);
  if (word && typeof word !== 'string') return <StateBadge variant={word.tone}>{text(word.key)}</StateBadge>;
  return <Typography textColor="neutral800">{word ? text(word) : code}</Typography>;
}
