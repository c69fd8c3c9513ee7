import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import type { TextKey } from '../texts';
import { TextField } from './form-fields';
import { useText } from './use-text';

type Query<View extends string> = Readonly<{ view: View; q: string; cursor: string | null }>;
type Of<View extends string, Asked extends Query<View>> = Readonly<{ query: Asked; onChange: (query: Asked) => void }>;

/** What a list can be looked at for, a button each. */
export function ListViews<View extends string, Asked extends Query<View>>({
  label,
  words,
  counts,
  query,
  onChange,
}: Of<View, Asked> &
  Readonly<{ label: string; words: Readonly<Record<View, TextKey>>; counts?: Readonly<Partial<Record<View, string>>> }>) {
  const text = useText();
  return (
    <Flex tag="nav" aria-label={label} wrap="wrap" gap={2}>
      {(Object.keys(words) as View[]).map((view) => (
        <Button
          key={view}
          variant={view === query.view ? 'secondary' : 'tertiary'}
          aria-current={view === query.view ? 'page' : undefined}
          onClick={() => onChange({ ...query, view, cursor: null })}
        >
          {[text(words[view]), counts?.[view]].filter(Boolean).join(' · ')}
        </Button>
      ))}
    </Flex>
  );
}

/** What is looked for in it. Give it the sought text as its key, so that it follows the address. */
export function ListSearch<View extends string, Asked extends Query<View>>({
  label,
  find,
  clear,
  width = '42rem',
  query,
  onChange,
}: Of<View, Asked> & Readonly<{ label: string; find: string; clear: string; width?: string }>) {
  const [typed, setTyped] = useState(query.q);
  const search = (q: string) => onChange({ ...query, q: q.trim().slice(0, 100), cursor: null });
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(typed);
      }}
    >
      <Flex alignItems="flex-end" wrap="wrap" gap={2}>
        <Box width={{ initial: '100%', medium: width }}>
          <TextField label={label} value={typed} onChange={setTyped} />
        </Box>
        <Button type="submit" variant="secondary" size="L">
          {find}
        </Button>
        {query.q === '' ? null : (
          <Button
            variant="tertiary"
            size="L"
            onClick={() => {
              setTyped('');
              search('');
            }}
          >
            {clear}
          </Button>
        )}
      </Flex>
    </form>
  );
}
