import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { Area } from '../../domain/delivery/zones/area';
import { NoteField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { polygonsOfGeoJson } from './shape-text';

/** Shapes from another program, as GeoJSON. */
export function PastedShapes({ onShapes }: Readonly<{ onShapes: (shapes: readonly Area[]) => void }>) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const take = () => {
    const shapes = polygonsOfGeoJson(typed);
    setWrong(shapes === null);
    if (shapes) onShapes(shapes);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <NoteField
        label={text('storekeeper.zones.geoJson')}
        hint={text('storekeeper.zones.geoJsonHint')}
        error={isWrong ? text('storekeeper.zones.geoJsonWrong') : undefined}
        value={typed}
        longest={500_000}
        onChange={setTyped}
      />
      <Flex>
        <Button variant="secondary" disabled={typed.trim() === ''} onClick={take}>
          {text('storekeeper.zones.take')}
        </Button>
      </Flex>
    </Flex>
  );
}
