import { useEffect, useRef } from 'react';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { TerraDraw, TerraDrawCircleMode, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawLeafletAdapter } from 'terra-draw-leaflet-adapter';
import type { Area } from '../../domain/delivery/zones/area';
import { addTiles, MapFrame } from '../kit/map/map-frame';
import type { Tiles } from '../kit/map/use-tiles';
import { rounded } from './shape-text';
import type { OtherZone } from './use-other-zones';

/** What the mouse does on the map just now. */
export type Drawing = Readonly<{ kind: 'polygon' | 'circle' }> | Readonly<{ kind: 'move'; index: number }>;

type Props = Readonly<{
  label: string;
  areas: readonly Area[];
  others: readonly OtherZone[];
  tiles: Tiles | null;
  drawing: Drawing | null;
  onDrawn: (area: Area) => void;
  onMoved: (index: number, area: Area) => void;
}>;

const own = { color: '#4945ff', weight: 2, fillOpacity: 0.2 };
const foreign = { color: '#8e8ea9', weight: 1, fillOpacity: 0.1, dashArray: '4 4' };

const layerOf = (area: Area, style: L.PathOptions): L.Layer | null => {
  if (area.kind === 'radius') return L.circle([area.lat, area.lng], { ...style, radius: area.metres });
  if (area.kind !== 'polygon' || area.rings.length === 0) return null;
  return L.polygon(
    area.rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lat, lng])),
    style,
  );
};

/** The shapes of a zone, and of its neighbours, drawn with the mouse. */
export function ZoneMap({ label, areas, others, tiles, drawing, onDrawn, onMoved }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const isPlaced = useRef(false);

  useEffect(() => {
    if (!frame.current) return;
    const made = L.map(frame.current, { center: [48.5, 31], zoom: 5, worldCopyJump: true, doubleClickZoom: false });
    made.attributionControl.setPrefix(false);
    map.current = made;
    return () => {
      made.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    const shown = L.featureGroup();
    for (const { name, areas: theirs } of others)
      for (const area of theirs) layerOf(area, foreign)?.bindTooltip(name, { sticky: true }).addTo(shown);
    const mine = L.featureGroup();
    areas.forEach((area, index) => {
      if (drawing?.kind === 'move' && drawing.index === index) return;
      layerOf(area, own)?.addTo(mine);
    });
    if (!map.current) return;
    shown.addTo(map.current);
    mine.addTo(map.current);
    const around = mine.getLayers().length > 0 ? mine : shown;
    if (!isPlaced.current && around.getLayers().length > 0) {
      map.current.fitBounds(around.getBounds(), { padding: [20, 20], animate: false });
      isPlaced.current = true;
    }
    return () => {
      shown.remove();
      mine.remove();
    };
  }, [areas, others, drawing]);

  useEffect(() => {
    if (!map.current || !tiles) return;
    return addTiles(map.current, tiles);
  }, [tiles]);

  // What is drawn is told with the functions of the last render.
  const told = useRef({ onDrawn, onMoved });
  told.current = { onDrawn, onMoved };

  useEffect(() => {
    if (!map.current || !drawing) return;
    // Who draws has found the place.
    isPlaced.current = true;
    const draw = new TerraDraw({
      adapter: new TerraDrawLeafletAdapter({ lib: L, map: map.current, coordinatePrecision: 7 }),
      modes: [
        new TerraDrawPolygonMode(),
        new TerraDrawCircleMode(),
        new TerraDrawSelectMode({
          allowManualDeselection: false,
          flags: { polygon: { feature: { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true } } } },
        }),
      ],
    });
    draw.start();
    if (drawing.kind === 'move') {
      const area = areas[drawing.index];
      if (area?.kind !== 'polygon') return () => draw.stop();
      const [outline = [], ...holes] = area.rings;
      const [feature] = draw.addFeatures([
        {
          type: 'Feature',
          properties: { mode: 'polygon' },
          geometry: { type: 'Polygon', coordinates: [rounded(outline).map(([x, y]) => [x, y])] },
        },
      ]);
      draw.setMode('select');
      if (feature?.id !== undefined) draw.selectFeature(feature.id);
      draw.on('finish', (id) => {
        const ring = ringOf(draw, id);
        // Holes stay where they are: they are moved as text.
        if (ring) told.current.onMoved(drawing.index, { kind: 'polygon', rings: [ring, ...holes] });
      });
    } else {
      draw.setMode(drawing.kind);
      draw.on('finish', (id) => {
        const ring = ringOf(draw, id);
        if (ring) told.current.onDrawn(drawing.kind === 'circle' ? circleOf(ring) : { kind: 'polygon', rings: [ring] });
      });
    }
    return () => draw.stop();
    // While it is moved, its own changes must not begin it anew.
  }, [drawing]);

  return <MapFrame ref={frame} role="region" aria-label={label} />;
}

function ringOf(draw: TerraDraw, id: string | number) {
  const geometry = draw.getSnapshotFeature(id)?.geometry;
  return geometry?.type === 'Polygon' ? rounded(geometry.coordinates[0] ?? []) : null;
}

/** A drawn circle is a shape of many corners around its middle. */
function circleOf(ring: readonly (readonly [number, number])[]): Area {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const [lng, lat] = [Math.round(middle(xs) * 1e6) / 1e6, Math.round(middle(ys) * 1e6) / 1e6];
  const [east, north] = ring[0] ?? [lng, lat];
  return { kind: 'radius', lat, lng, metres: Math.max(1, Math.round(L.latLng(lat, lng).distanceTo([north, east]))) };
}
