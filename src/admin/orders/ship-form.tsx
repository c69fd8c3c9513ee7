import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ChoiceField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { allOf, chosen, leftToSend, sendingPlaces } from './pieces';
import { PiecesFields } from './pieces-fields';

const isLink = (link: string) => link.trim() === '' || /^https?:\/\/\S+\.\S+$/.test(link.trim());

export function ShipForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const places = sendingPlaces(order);
  const [place, setPlace] = useState(places[0]?.id);
  const pieces = leftToSend(order, place);
  const [quantities, setQuantities] = useState(() => allOf(pieces));
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const [trackingUrl, setTrackingUrl] = useState('');

  const { lines, isRight } = chosen(pieces, quantities);
  const choosePlace = (id: string) => {
    setPlace(id);
    setQuantities(allOf(leftToSend(order, id)));
  };
  const parcel = {
    location: place,
    lines,
    carrier: written(carrier),
    trackingNumber: written(trackingNumber),
    trackingUrl: written(trackingUrl),
  };
  return (
    <ActionForm
      explanation={text('storekeeper.ship.explanation')}
      submit={text('storekeeper.ship.submit')}
      isReady={isRight && lines.length > 0 && isLink(trackingUrl)}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('/ship', parcel, () => text('storekeeper.ship.done'))}
    >
      {places.length > 1 ? (
        <ChoiceField
          label={text('storekeeper.ship.place')}
          hint={text('storekeeper.ship.placeHint')}
          value={place}
          choices={places}
          onChange={choosePlace}
        />
      ) : null}
      {places.length === 1 ? <Typography>{text('storekeeper.ship.from', { place: places[0]?.name ?? '' })}</Typography> : null}
      <PiecesFields title={text('storekeeper.pieces.toSend')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      <TextField
        label={text('storekeeper.ship.carrier')}
        hint={text('storekeeper.ship.carrierHint')}
        value={carrier}
        onChange={setCarrier}
      />
      <TextField label={text('storekeeper.ship.number')} value={trackingNumber} onChange={setTrackingNumber} />
      <TextField
        label={text('storekeeper.ship.link')}
        hint={text('storekeeper.ship.linkHint')}
        error={isLink(trackingUrl) ? undefined : text('storekeeper.ship.linkWrong')}
        value={trackingUrl}
        onChange={setTrackingUrl}
      />
    </ActionForm>
  );
}
