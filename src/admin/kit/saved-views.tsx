import { useState } from 'react';
import { Button, Flex, IconButton, Link as TextLink, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { TextField } from './form-fields';
import { Refusal } from './summary-parts';
import { useText } from './use-text';
import { longestViewName, viewsIn, withView, type KeptView } from './view-list';

type Props = Readonly<{
  /** Which list they are of. */
  place: string;
  /** What its address asks for now. */
  search: string;
}>;

/** Views of a list by names of one's own, kept by this browser for each who signs in to it. */
export function SavedViews({ place, search }: Props) {
  const text = useText();
  const user = useAuth('SavedViews', ({ user: signedIn }) => signedIn?.id);
  const key = `storekeeper.views.${place}.${user}`;
  const [views, setViews] = useState(() => viewsIn(localStorage.getItem(key)));
  const [name, setName] = useState('');
  const [isFull, setFull] = useState(false);
  const keep = (next: readonly KeptView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews([...next]);
    setFull(false);
  };
  const add = () => {
    const next = withView(views, { name: name.trim(), search });
    if (next === null) return setFull(true);
    keep(next);
    setName('');
  };
  if (search === '' && views.length === 0) return null;
  return (
    <Flex tag="section" aria-label={text('storekeeper.views.title')} direction="column" alignItems="stretch" gap={2}>
      {views.length === 0 ? null : (
        <Flex tag="ul" wrap="wrap" gap={3}>
          {views.map((view) => (
            <Flex key={view.name} tag="li" gap={2} alignItems="center">
              <TextLink tag={Link} to={{ search: view.search }}>
                {view.name}
              </TextLink>
              <IconButton
                label={text('storekeeper.views.remove', { name: view.name })}
                variant="ghost"
                size="XS"
                onClick={() => keep(views.filter((one) => one !== view))}
              >
                <Cross aria-hidden />
              </IconButton>
            </Flex>
          ))}
        </Flex>
      )}
      {search === '' ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') add();
          }}
        >
          <Flex wrap="wrap" gap={3} alignItems="flex-end">
            <Flex width={{ initial: '100%', small: '24rem' }}>
              <TextField label={text('storekeeper.views.name')} value={name} onChange={(next) => setName(next.slice(0, longestViewName))} />
            </Flex>
            <Button type="submit" variant="tertiary" size="L" disabled={name.trim() === ''}>
              {text('storekeeper.views.keep')}
            </Button>
            <Typography textColor="neutral600">{text('storekeeper.views.hint')}</Typography>
          </Flex>
        </form>
      )}
      <Refusal>{isFull ? text('storekeeper.views.full') : null}</Refusal>
    </Flex>
  );
}
