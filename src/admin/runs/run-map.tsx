import { useEffect, useRef } from 'react';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { addTiles, MapFrame } from '../kit/map/map-frame';
import type { Tiles } from '../kit/map/use-tiles';
import type { MapRun, MapStop } from './map-runs';
import { lineOf, type RunLine } from './run-lines';

type Props = Readonly<{
  label: string;
  depot: Readonly<{ name: string; place: Readonly<{ lat: number; lng: number }> }>;
  runs: readonly MapRun[];
  tiles: Tiles | null;
  chosen: string | null;
  /** Where the courier of a run was seen. */
  seen: (run: MapRun) => string;
  choose: (stop: string) => void;
}>;

function iconOf({ place, isDone }: MapStop, { color, radius }: RunLine): L.DivIcon {
  const sign = document.createElement('span');
  sign.textContent = String(place);
  Object.assign(sign.style, {
    ...{ display: 'flex', alignItems: 'center', justifyContent: 'center', width: '26px', height: '26px', boxSizing: 'border-box' },
    ...{ background: isDone ? '#ffffff' : color, color: isDone ? color : '#ffffff', border: `2px solid ${isDone ? color : '#ffffff'}` },
    ...{ borderRadius: radius, font: 'bold 12px sans-serif' },
  });
  return L.divIcon({ className: '', html: sign, iconSize: [26, 26] });
}

/** Runs with their stops in order. Each of them stands in a table too: nothing on it can be reached by mouse alone. */
export default function RunMap({ label, depot, runs, tiles, chosen, seen, choose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const markers = useRef(new Map<string, L.Marker>());
  const fitted = useRef('');
  const told = useRef({ choose, seen });
  told.current = { choose, seen };
  const { lat, lng } = depot.place;

  useEffect(() => {
    if (!frame.current) return;
    const made = L.map(frame.current, { center: [lat, lng], zoom: 12 });
    made.attributionControl.setPrefix(false);
    map.current = made;
    return () => {
      made.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    if (!map.current) return;
    const drawn = L.featureGroup().addTo(map.current);
    L.circleMarker([lat, lng], { radius: 9, color: '#212134', fillColor: '#ffffff', fillOpacity: 1, weight: 4 })
      .bindTooltip(textOf(depot.name))
      .addTo(drawn);
    markers.current = new Map();
    for (const [index, run] of runs.entries()) {
      const line = lineOf(index);
      const path = [depot.place, ...run.stops.map(({ at }) => at), depot.place].map((at): [number, number] => [at.lat, at.lng]);
      L.polyline(path, { color: line.color, weight: 3, opacity: 0.8, dashArray: line.dash }).addTo(drawn);
      for (const stop of run.stops) {
        const marker = L.marker([stop.at.lat, stop.at.lng], { icon: iconOf(stop, line), keyboard: false });
        marker.bindTooltip(textOf(`${run.name}: ${stop.told}`)).on('click', () => told.current.choose(stop.id));
        markers.current.set(stop.id, marker.addTo(drawn));
      }
      if (run.position)
        L.circleMarker([run.position.lat, run.position.lng], {
          radius: 8,
          color: line.color,
          fillColor: '#ffffff',
          fillOpacity: 1,
          weight: 5,
        })
          .bindTooltip(textOf(told.current.seen(run)))
          .addTo(drawn);
    }
    // Looked at anew, and not at each report: who moved the map is left where they are.
    const what = `${lat} ${lng} ${runs.map(({ id }) => id).join()}`;
    if (fitted.current !== what) map.current.fitBounds(drawn.getBounds(), { padding: [30, 30], maxZoom: 14, animate: false });
    fitted.current = what;
    return () => void drawn.remove();
  }, [runs, lat, lng]);

  useEffect(() => {
    if (map.current && tiles) return addTiles(map.current, tiles);
  }, [tiles]);

  useEffect(() => {
    const marker = chosen === null ? undefined : markers.current.get(chosen);
    marker?.setZIndexOffset(1_000);
    marker?.openTooltip();
    return () => {
      marker?.setZIndexOffset(0);
      marker?.closeTooltip();
    };
  }, [chosen, runs]);

  return <MapFrame ref={frame} role="region" aria-label={label} />;
}

/** Names are text, and no markup. */
function textOf(told: string): HTMLElement {
  const text = document.createElement('span');
  text.textContent = told;
  return text;
}
