import { useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';

type Draft = Readonly<{ text: string; isNote: boolean }>;
const empty: Draft = { text: '', isNote: false };

function read(key: string): Draft {
  try {
    const { text, isNote } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>;
    return { text: typeof text === 'string' ? text : '', isNote: isNote === true };
  } catch {
    return empty;
  }
}

/** What is being written in a request: kept by this tab for whoever signed in, so that it is there when they come back to it. */
export function useDraft(request: string): readonly [draft: Draft, keep: (draft: Draft) => void] {
  const user = useAuth('useDraft', ({ user: signedIn }) => signedIn?.id);
  const key = `storekeeper.support.${user}.${request}`;
  const [draft, setDraft] = useState(() => read(key));
  const keep = (next: Draft) => {
    setDraft(next);
    if (next.text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next));
  };
  return [draft, keep];
}
