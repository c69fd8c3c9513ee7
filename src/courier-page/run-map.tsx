import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { isDone, nextStop } from './reports';
import type { PageSettings } from './page-settings';
import type { Run } from './work';
import type { Words } from './words';

type Props = Readonly<{ run: Run; words: Words; settings: PageSettings; onShow: (stop: string) => void }>;

const pin = (text: string, kind: string): L.DivIcon => {
  const mark = document.createElement('span');
  mark.textContent = text;
  return L.divIcon({ html: mark, className: `pin ${kind}`, iconSize: [32, 32] });
};

/** The stops in the order they are driven, over the map of the shop or over nothing. */
export default function RunMap({ run, words, settings, onShow }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    const map = L.map(frame.current, { zoomControl: true, attributionControl: settings.tiles !== null });
    if (settings.tiles) {
      const text = document.createElement('span');
      text.textContent = settings.tiles.attribution;
      L.tileLayer(settings.tiles.url, { attribution: text.innerHTML, maxZoom: 19 }).addTo(map);
    }
    const next = nextStop(run);
    const places = run.stops.flatMap((stop, index) =>
      stop.address.location ? [{ stop, number: index + 1, at: stop.address.location }] : [],
    );
    const depot = run.depot.location;
    const way = [...(depot ? [depot] : []), ...places.map(({ at }) => at)];
    L.polyline(way, { weight: 2, dashArray: '4 6' }).addTo(map);
    if (depot) L.marker(depot, { icon: pin('●', 'depot'), title: run.depot.name, keyboard: false }).addTo(map);
    for (const { stop, number, at } of places)
      L.marker(at, {
        icon: pin(String(number), isDone(stop) ? 'done' : stop === next ? 'next' : ''),
        title: stop.address.line1 ?? stop.number,
      })
        .on('click', () => onShow(stop.id))
        .addTo(map);
    if (way.length > 0) map.fitBounds(L.latLngBounds(way).pad(0.1), { maxZoom: 16 });
    else map.setView([0, 0], 1);
    return () => void map.remove();
  }, [run, settings, onShow]);
  return <div ref={frame} className="map" role="region" aria-label={words.say('grid')} />;
}
