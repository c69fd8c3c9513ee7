import { useState } from 'react';
import { Box, Button } from '@strapi/design-system';
import { useMay } from '../use-may';
import { useText } from '../use-text';
import { Trial } from './trial';
import type { Unsaved } from './trial-draft';

/** Lets whoever may try baskets do so beside a form, with what stands in it. */
export function TrialToggle({ unsaved }: Readonly<{ unsaved: Unsaved }>) {
  const text = useText();
  const mayTry = useMay('api::promotions.try');
  const [isTrying, setTrying] = useState(false);
  if (!mayTry) return null;
  if (isTrying) return <Trial unsaved={unsaved} />;
  return (
    <Box>
      <Button type="button" variant="tertiary" onClick={() => setTrying(true)}>
        {text('storekeeper.trial.title')}
      </Button>
    </Box>
  );
}
