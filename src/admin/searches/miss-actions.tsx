import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useMayCreate } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { formFor, remedies, type Miss, type MissesProps } from './remedies';

/** What can be done about a search that found nothing. */
export function MissActions({ miss, isBusy, onForget }: Readonly<{ miss: Miss }> & Omit<MissesProps, 'misses'>) {
  const text = useText();
  const mayCreate = useMayCreate();
  return (
    <Flex gap={2} wrap="wrap">
      {remedies
        .filter(({ model }) => mayCreate(model))
        .map(({ model, action }) => (
          <LinkButton key={model} tag={Link} to={formFor(model, miss)} size="S" variant="secondary">
            {text(action)}
          </LinkButton>
        ))}
      <Button size="S" variant="tertiary" disabled={isBusy} onClick={() => onForget(miss)}>
        {text('storekeeper.searches.forget')}
      </Button>
    </Flex>
  );
}
