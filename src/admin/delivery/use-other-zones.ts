import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Area } from '../../domain/delivery/zones/area';

export type OtherZone = Readonly<{ name: string; areas: readonly Area[] }>;
type Found = Readonly<{ results: readonly Readonly<{ documentId: string; name: string; areas: unknown }>[] }>;

const mostShown = 100;

/** The other zones, so that one is drawn beside them. A map without them is still a map. */
export function useOtherZones(id: string): readonly OtherZone[] {
  const { get } = useFetchClient();
  const [zones, setZones] = useState<readonly OtherZone[]>([]);
  useEffect(() => {
    let isGone = false;
    get<Found>(`/content-manager/collection-types/api::delivery.delivery-zone?pageSize=${mostShown}&sort=priority:DESC`).then(
      ({ data }) => {
        const others = data.results.filter(({ documentId }) => documentId !== id);
        if (!isGone) setZones(others.map(({ name, areas }) => ({ name, areas: Array.isArray(areas) ? (areas as Area[]) : [] })));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  return zones;
}
