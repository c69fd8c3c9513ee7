import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ChoiceField, SuggestionField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { chosen, leftToSend, proposedParcel, sendingLocations } from './pieces';
import { PiecesFields } from './pieces-fields';

const isLink = (link: string) => link.trim() === '' || /^https?:\/\/\S+\.\S+$/.test(link.trim());

export function ShipForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const locations = sendingLocations(order);
  const [location, setLocation] = useState(locations[0]?.id);
  const pieces = leftToSend(order, location);
  const [quantities, setQuantities] = useState(() => proposedParcel(order, pieces));
  // Until they are typed they are the label's, which may be read while the form is open already.
  const [carrier = order.readyLabel?.carrier ?? '', setCarrier] = useState<string>();
  const [trackingNumber = order.readyLabel?.number ?? '', setTrackingNumber] = useState<string>();
  const [trackingUrl, setTrackingUrl] = useState('');

  const { lines, isRight } = chosen(pieces, quantities);
  const chooseLocation = (id: string) => {
    setLocation(id);
    setQuantities(proposedParcel(order, leftToSend(order, id)));
  };
  const shipment = {
    location,
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
      onSubmit={() => act('POST /orders/:id/ship', { params: { id: order.id }, body: shipment }, () => text('storekeeper.ship.done'))}
    >
      {locations.length > 1 ? (
        <ChoiceField
          label={text('storekeeper.ship.place')}
          hint={text('storekeeper.ship.placeHint')}
          value={location}
          choices={locations}
          onChange={chooseLocation}
        />
      ) : null}
      {locations.length === 1 ? <Typography>{text('storekeeper.ship.from', { place: locations[0]?.name ?? '' })}</Typography> : null}
      <PiecesFields title={text('storekeeper.pieces.toSend')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      <SuggestionField
        label={text('storekeeper.ship.carrier')}
        hint={
          order.carriers.length > 0
            ? text('storekeeper.ship.carriersFollowed', { carriers: order.carriers.join(', ') })
            : text('storekeeper.ship.carrierHint')
        }
        suggestions={order.carriers}
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
