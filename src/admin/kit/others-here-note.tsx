import { Typography } from '@strapi/design-system';
import { useOthersHere } from './use-others-here';
import { useText } from './use-text';

/** Says who else has this open, so that two do not do the same. */
export function OthersHereNote({ place }: Readonly<{ place: string }>) {
  const text = useText();
  const others = useOthersHere(place);
  if (others.length === 0) return null;
  return (
    <Typography role="status" textColor="warning700">
      {text('storekeeper.others.here', { count: others.length, names: others.join(', ') })}
    </Typography>
  );
}
