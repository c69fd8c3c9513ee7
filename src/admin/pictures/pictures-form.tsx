import { useState } from 'react';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ActionForm } from '../kit/action-form';
import { TextField } from '../kit/form-fields';
import { Refusal } from '../kit/summary-parts';
import type { Answer } from '../kit/staff-api';
import type { Act } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { ShownPicture } from './shown-pictures';

export type Described = Answer<'PUT /picture-texts'>;
type Typed = Readonly<Record<number, Readonly<Record<string, string>>>>;
type Props = Readonly<{ pictures: readonly ShownPicture[]; act: Act<Described>; isBusy: boolean; close: () => void }>;

/** A text for each picture and language. Only what was changed is sent. */
export function PicturesForm({ pictures, act, isBusy, close }: Props) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const ids = pictures.map(({ id }) => id).join(',');
  const { data, error } = useResource('GET /picture-texts', { query: { ids } });
  const [typed, setTyped] = useState<Typed>({});
  const type = (id: number, language: string, value: string) =>
    setTyped((before) => ({ ...before, [id]: { ...before[id], [language]: value } }));
  const changes = Object.entries(typed).map(([id, texts]) => ({ id: Number(id), texts }));
  const save = () => act('PUT /picture-texts', { body: { pictures: changes } }, () => text('storekeeper.pictures.saved'));

  return (
    <ActionForm
      explanation={text('storekeeper.pictures.about')}
      submit={text('storekeeper.pictures.save')}
      isBusy={isBusy}
      onSubmit={changes.length > 0 ? save : null}
      close={close}
    >
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.pictures.loading')}</Loader> : null}
      {data?.map(({ id, texts }) => {
        const picture = pictures.find((each) => each.id === id);
        return (
          <Flex key={id} role="group" aria-label={picture?.name} gap={4} alignItems="flex-start" wrap="wrap">
            <img src={picture?.preview} alt="" width={96} height={96} style={{ objectFit: 'contain' }} />
            <Flex direction="column" alignItems="stretch" gap={2} flex="1 1 20rem">
              <Typography variant="pi" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
                {picture?.name}
              </Typography>
              {Object.entries(texts).map(([language, known]) => (
                <TextField
                  key={language}
                  label={formatDisplayName(language, { type: 'language' }) ?? language}
                  value={typed[id]?.[language] ?? known}
                  onChange={(value) => type(id, language, value)}
                />
              ))}
            </Flex>
          </Flex>
        );
      })}
    </ActionForm>
  );
}
