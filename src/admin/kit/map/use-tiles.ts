import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

export type Tiles = Readonly<{ url: string; attribution: string }>;
type Settings = Readonly<{ data: Readonly<{ mapTilesUrl?: string | null; mapTilesAttribution?: string | null }> }>;

/** The pictures below what is drawn, where the shop has some. Who may not see its settings draws on a grid. */
export function useTiles(): Tiles | null {
  const { get } = useFetchClient();
  const [tiles, setTiles] = useState<Tiles | null>(null);
  useEffect(() => {
    let isGone = false;
    get<Settings>('/content-manager/single-types/api::store.store-settings').then(
      ({ data: { data } }) => {
        if (!isGone && data.mapTilesUrl) setTiles({ url: data.mapTilesUrl, attribution: data.mapTilesAttribution ?? '' });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return tiles;
}
