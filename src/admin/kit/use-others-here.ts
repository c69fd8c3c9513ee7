import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** Others who have it open, by name. */
export type OthersHere = readonly string[];

// Twice as often as who went away is forgotten (src/shop/staff/presence.ts).
const everyMs = 20_000;

/** Says that this member of staff has something open, as long as it is, and answers who else has. Null: nothing is. */
export function useOthersHere(place: string | null): OthersHere {
  const { post } = useFetchClient();
  const [others, setOthers] = useState<OthersHere>([]);
  useEffect(() => {
    if (place === null) return;
    let isOver = false;
    const look = () =>
      post<{ data: { others: string[] } }>('/storekeeper/presence', { place }).then(
        ({ data }) => {
          if (!isOver) setOthers(data.data.others);
        },
        // Whoever is told nothing of others can go on all the same.
        () => {},
      );
    void look();
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      isOver = true;
      clearInterval(timer);
      setOthers([]);
    };
  }, [place]);
  return others;
}
