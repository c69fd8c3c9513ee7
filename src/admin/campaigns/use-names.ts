import { useState } from 'react';
import type { Answer } from '../kit/staff-api';
import type { CampaignDesk } from './campaign-words';

export type FoundGoods = Answer<'GET /campaign-goods'>[number];
type Named = CampaignDesk['entries'][number];
export type Names = Readonly<{ nameOf: (id: string) => string | undefined; tell: (found: Named) => void }>;

/** What goods are called, as they were read or found. */
export function useNames(read: CampaignDesk | null): Names {
  const [known, setKnown] = useState<readonly Named[]>(read?.entries ?? []);
  return {
    nameOf: (id) => known.find((entry) => entry.id === id)?.name,
    tell: (found) => setKnown((before) => [...before, found]),
  };
}
