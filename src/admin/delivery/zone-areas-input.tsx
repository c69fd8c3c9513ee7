import { lazy, Suspense, useState } from 'react';
import { Box, Button, Field, Flex, Loader, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { Area } from '../../domain/delivery/zones/area';
import { useText } from '../kit/use-text';
import { useTiles } from '../kit/map/use-tiles';
import { AreaCard } from './area-card';
import { PastedShapes } from './pasted-shapes';
import { useOtherZones } from './use-other-zones';
import type { Drawing } from './zone-map';

// Leaflet is of use on this page alone.
const ZoneMap = lazy(async () => ({ default: (await import('./zone-map')).ZoneMap }));

type Props = Readonly<{ name: string; label: string; hint?: string; required?: boolean; disabled?: boolean }>;

/** Where a zone is: shapes on a map, and everything of it to type. What the map does can be done without it. */
export function ZoneAreasInput({ name, label, hint, required, disabled = false }: Props) {
  const text = useText();
  const { value, onChange, error } = useField<unknown>(name);
  const { id = '' } = useParams();
  const others = useOtherZones(id);
  const tiles = useTiles();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [isPasting, setPasting] = useState(false);
  const areas = Array.isArray(value) ? (value as readonly Area[]) : [];
  const keep = (next: readonly Area[]) => onChange(name, next.length === 0 ? null : next);
  const change = (index: number, area: Area) => keep(areas.map((each, at) => (at === index ? area : each)));
  const add = (...more: readonly Area[]) => keep([...areas, ...more]);
  const begin = (next: Drawing) => setDrawing(drawing?.kind === next.kind ? null : next);
  const middle = middleOf(areas) ?? { lat: 50.45, lng: 30.52 };
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Suspense fallback={<Loader small>{text('storekeeper.zones.loadingMap')}</Loader>}>
          <ZoneMap
            label={text('storekeeper.zones.map')}
            areas={areas}
            others={others}
            tiles={tiles}
            drawing={drawing}
            onDrawn={(area) => {
              setDrawing(null);
              add(area);
            }}
            onMoved={change}
          />
        </Suspense>
        {drawing ? (
          <Typography variant="pi" role="status">
            {text(`storekeeper.zones.how.${drawing.kind}`)}
          </Typography>
        ) : null}
        <Flex wrap="wrap" gap={2}>
          <Button
            variant={drawing?.kind === 'polygon' ? 'default' : 'secondary'}
            disabled={disabled}
            aria-pressed={drawing?.kind === 'polygon'}
            onClick={() => begin({ kind: 'polygon' })}
          >
            {text('storekeeper.zones.draw')}
          </Button>
          <Button
            variant={drawing?.kind === 'circle' ? 'default' : 'secondary'}
            disabled={disabled}
            aria-pressed={drawing?.kind === 'circle'}
            onClick={() => begin({ kind: 'circle' })}
          >
            {text('storekeeper.zones.drawCircle')}
          </Button>
          <Button variant="tertiary" disabled={disabled} onClick={() => add({ kind: 'radius', ...middle, metres: 5_000 })}>
            {text('storekeeper.zones.addRadius')}
          </Button>
          <Button variant="tertiary" disabled={disabled} onClick={() => add({ kind: 'polygon', rings: [] })}>
            {text('storekeeper.zones.addCorners')}
          </Button>
          <Button variant="tertiary" disabled={disabled} onClick={() => add({ kind: 'postal_codes', country: 'UA', codes: [] })}>
            {text('storekeeper.zones.addCodes')}
          </Button>
          <Button variant="tertiary" disabled={disabled} onClick={() => add({ kind: 'cities', country: 'UA', cities: [] })}>
            {text('storekeeper.zones.addCities')}
          </Button>
          <Button variant="tertiary" disabled={disabled} aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            {text('storekeeper.zones.paste')}
          </Button>
        </Flex>
        {isPasting ? (
          <PastedShapes
            onShapes={(shapes) => {
              setPasting(false);
              add(...shapes);
            }}
          />
        ) : null}
        <Box tag="ul" aria-label={text('storekeeper.zones.parts')}>
          {areas.map((area, index) => (
            <AreaCard
              // Parts have no names of their own; what was typed in one stays with it as long as none before it goes.
              key={`${index} ${areas.length}`}
              area={area}
              number={index + 1}
              disabled={disabled}
              isMoved={drawing?.kind === 'move' && drawing.index === index}
              onMove={() => setDrawing(drawing?.kind === 'move' && drawing.index === index ? null : { kind: 'move', index })}
              onChange={(next) => change(index, next)}
              onRemove={() => {
                setDrawing(null);
                keep(areas.filter((_, at) => at !== index));
              }}
            />
          ))}
        </Box>
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

/** Somewhere in what was drawn last, so that a new part is near it. */
function middleOf(areas: readonly Area[]): Readonly<{ lat: number; lng: number }> | null {
  const last = areas.findLast(({ kind }) => kind === 'polygon' || kind === 'radius');
  if (last?.kind === 'radius') return { lat: last.lat, lng: last.lng };
  const corner = last?.kind === 'polygon' ? last.rings[0]?.[0] : undefined;
  return corner ? { lat: corner[1], lng: corner[0] } : null;
}
