import { useEffect, useState } from 'react';
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Area } from '../../domain/delivery/zones/area';
import { NoteField, NumberField, SoughtChoiceField, TextField } from '../kit/form-fields';
import { namedCountries } from '../kit/named-codes';
import { useText } from '../kit/use-text';
import { linesOf, ringsOfText, textOfRings } from './shape-text';

type Of<Kind extends Area['kind']> = Extract<Area, { kind: Kind }>;
type FieldsProps<Kind extends Area['kind']> = Readonly<{ area: Of<Kind>; disabled: boolean; onChange: (area: Area) => void }>;
type Props = Readonly<{
  area: Area;
  number: number;
  disabled: boolean;
  isMoved: boolean;
  onMove: () => void;
  onChange: (area: Area) => void;
  onRemove: () => void;
}>;

/** One part of a zone, with everything of it to type. */
export function AreaCard({ area, number, disabled, isMoved, onMove, onChange, onRemove }: Props) {
  const text = useText();
  const name = text(`storekeeper.zones.kind.${area.kind}`);
  return (
    <Box tag="li" padding={3} marginBottom={2} hasRadius borderColor="neutral200" background="neutral0">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" wrap="wrap" gap={2}>
          <Typography variant="sigma" textColor="neutral600">
            {`${number}. ${name}`}
          </Typography>
          <Flex gap={2}>
            {area.kind === 'polygon' && area.rings.length > 0 ? (
              <Button variant="tertiary" size="S" disabled={disabled} aria-pressed={isMoved} onClick={onMove}>
                {text(isMoved ? 'storekeeper.zones.moved' : 'storekeeper.zones.move')}
              </Button>
            ) : null}
            <Button
              variant="danger-light"
              size="S"
              disabled={disabled}
              aria-label={text('storekeeper.zones.remove', { number })}
              onClick={onRemove}
            >
              {text('storekeeper.zones.removeShort')}
            </Button>
          </Flex>
        </Flex>
        {area.kind === 'polygon' ? <CornerFields {...{ area, disabled, onChange }} /> : null}
        {area.kind === 'radius' ? <RadiusFields {...{ area, disabled, onChange }} /> : null}
        {area.kind === 'postal_codes' ? <NameFields area={area} field="codes" {...{ disabled, onChange }} /> : null}
        {area.kind === 'cities' ? <NameFields area={area} field="cities" {...{ disabled, onChange }} /> : null}
      </Flex>
    </Box>
  );
}

function CornerFields({ area, disabled, onChange }: FieldsProps<'polygon'>) {
  const text = useText();
  const [typed, setTyped] = useState(textOfRings(area.rings));
  // Moved on the map meanwhile.
  useEffect(() => {
    if (JSON.stringify(ringsOfText(typed)) !== JSON.stringify(area.rings) && area.rings.length > 0) setTyped(textOfRings(area.rings));
  }, [area.rings]);
  const isShape = typed.trim() === '' || ringsOfText(typed) !== null;
  return (
    <NoteField
      label={text('storekeeper.zones.corners')}
      hint={text('storekeeper.zones.cornersHint')}
      error={isShape ? undefined : text('storekeeper.zones.cornersWrong')}
      value={typed}
      longest={100_000}
      disabled={disabled}
      onChange={(next) => {
        setTyped(next);
        // What is no shape yet is refused when it is saved, and not forgotten.
        onChange({ kind: 'polygon', rings: ringsOfText(next) ?? [] });
      }}
    />
  );
}

function RadiusFields({ area, disabled, onChange }: FieldsProps<'radius'>) {
  const text = useText();
  const degrees = (field: 'lat' | 'lng') => (
    <Grid.Item col={4} xs={12}>
      <DegreesField
        label={text(`storekeeper.zones.${field}`)}
        value={area[field]}
        disabled={disabled}
        onChange={(value) => onChange({ ...area, [field]: value })}
      />
    </Grid.Item>
  );
  return (
    <Grid.Root gap={3}>
      {degrees('lat')}
      {degrees('lng')}
      <Grid.Item col={4} xs={12}>
        <NumberField
          label={text('storekeeper.zones.metres')}
          value={area.metres}
          disabled={disabled}
          onChange={(metres) => onChange({ ...area, metres: metres ?? 0 })}
        />
      </Grid.Item>
    </Grid.Root>
  );
}

/** A number field of the panel rounds to two digits, which is a kilometre. */
function DegreesField({
  label,
  value,
  disabled,
  onChange,
}: Readonly<{ label: string; value: number; disabled: boolean; onChange: (value: number) => void }>) {
  const text = useText();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => {
    if (Number(typed.replace(',', '.')) !== value) setTyped(String(value));
  }, [value]);
  const isNumber = typed.trim() !== '' && Number.isFinite(Number(typed.replace(',', '.')));
  return (
    <TextField
      label={label}
      value={typed}
      disabled={disabled}
      error={isNumber ? undefined : text('storekeeper.zones.degreesWrong')}
      onChange={(next) => {
        setTyped(next);
        const degrees = Number(next.replace(',', '.'));
        if (next.trim() !== '' && Number.isFinite(degrees)) onChange(degrees);
      }}
    />
  );
}

function NameFields({
  area,
  field,
  disabled,
  onChange,
}: Readonly<{ area: Of<'postal_codes'> | Of<'cities'>; field: 'codes' | 'cities'; disabled: boolean; onChange: (area: Area) => void }>) {
  const text = useText();
  const { locale } = useIntl();
  const names = area.kind === 'cities' ? area.cities : area.codes;
  const [typed, setTyped] = useState(names.join('\n'));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <SoughtChoiceField
        label={text('storekeeper.zones.country')}
        value={area.country}
        disabled={disabled}
        choices={namedCountries(locale).map(({ value: id, label: name }) => ({ id, name }))}
        onChange={(country) => onChange({ ...area, country })}
      />
      <NoteField
        label={text(`storekeeper.zones.${field}`)}
        hint={text(`storekeeper.zones.${field}Hint`)}
        value={typed}
        longest={100_000}
        disabled={disabled}
        onChange={(next) => {
          setTyped(next);
          onChange({ ...area, [field]: linesOf(next) } as Area);
        }}
      />
    </Flex>
  );
}
