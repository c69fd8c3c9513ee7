import { useState } from 'react';
import { Box, Button, Flex, IconButton } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, Cross, Plus } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { useIntl } from 'react-intl';
import type { ProductDesk } from '../kit/admin-types';
import { FocusBack } from '../kit/focus-back';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { Card } from '../kit/card';
import { listOf, listText, seenPath } from './desk-draft';
import type { CardProps } from './desk-props';
import { PathField } from './path-field';
import { useSeenOn } from './use-seen-on';

type Picture = ProductDesk['pictures'][number];
type Asset = Readonly<{ id: number; name: string; url: string; formats?: Readonly<{ thumbnail?: Readonly<{ url: string }> }> | null }>;
type Library = ComponentType<{
  allowedTypes: readonly string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: readonly Asset[]) => void;
}>;

const toPicture = ({ id, name, url, formats }: Asset, texts: Picture['texts']): Picture => ({
  ...{ id, name, texts },
  url: formats?.thumbnail?.url ?? url,
});

const side = 120;

type SeenProps = Pick<CardProps, 'draft' | 'errors' | 'type'> & Readonly<{ picture: Picture }>;

/** What customers who do not see it are told of it, for who may say that. */
function SeenOn({ picture, draft: { values }, errors, type }: SeenProps) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const languages = Object.keys(picture.texts);
  if (languages.length === 0) return null;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      flex="1 1 20rem"
      minWidth={0}
      role="group"
      aria-label={text('storekeeper.desk.seen', { name: picture.name })}
    >
      {languages.map((language) => (
        <PathField
          key={language}
          path={seenPath(picture.id, language)}
          label={text('storekeeper.desk.seen.in', { language: formatDisplayName(language, { type: 'language' }) ?? language })}
          value={values[seenPath(picture.id, language)] ?? ''}
          error={errors[seenPath(picture.id, language)]}
          onType={(path, typed) => type({ [path]: typed })}
        />
      ))}
    </Flex>
  );
}

type Props = CardProps & Readonly<{ showPictures: (pictures: readonly Picture[]) => void }>;

/** The pictures in the order customers see them, chosen from the media library or put there on the way. */
export function PicturesCard({ desk, draft, errors, type, showPictures }: Props) {
  const text = useText();
  const Dialog = useStrapiApp('PicturesCard', (state) => state.components['media-library']) as Library | undefined;
  const [isOpen, setOpen] = useState(false);
  const seenOn = useSeenOn();
  const ids = listOf(draft.values.pictures).map(Number);
  const shown = ids.flatMap((id) => desk.pictures.find((picture) => picture.id === id) ?? []);
  const arrange = (pictures: readonly number[]) => type({ pictures: listText([...new Set(pictures)]) });
  const move = (place: number, by: number) => {
    const [id] = ids.slice(place, place + 1);
    if (id !== undefined) arrange(ids.toSpliced(place, 1).toSpliced(place + by, 0, id));
  };
  const take = async (assets: readonly Asset[]) => {
    setOpen(false);
    const texts = await seenOn(assets.map(({ id }) => id));
    showPictures(assets.map((asset) => toPicture(asset, texts.get(asset.id) ?? {})));
    arrange([...ids, ...assets.map(({ id }) => id)]);
  };
  const refusal = Object.entries(errors).find(([path]) => path.startsWith('pictures'))?.[1] ?? null;
  return (
    <Card title={text('storekeeper.desk.pictures')} hint={text('storekeeper.desk.pictures.hint')}>
      <Flex tag="ul" wrap="wrap" gap={4} alignItems="flex-start">
        {shown.map(({ id, name, url, texts }, place) => (
          <Flex key={id} tag="li" gap={4} alignItems="flex-start" wrap="wrap" {...(Object.keys(texts).length > 0 ? { width: '100%' } : {})}>
            <Box width={`${side}px`} shrink={0}>
              <img src={url} alt={name} width={side} height={side} style={{ objectFit: 'cover', borderRadius: 4 }} />
              <Flex justifyContent="space-between">
                <IconButton
                  label={text('storekeeper.desk.pictures.earlier', { name })}
                  variant="ghost"
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                >
                  <ArrowLeft />
                </IconButton>
                <IconButton
                  label={text('storekeeper.desk.pictures.later', { name })}
                  variant="ghost"
                  disabled={place === shown.length - 1}
                  onClick={() => move(place, 1)}
                >
                  <ArrowRight />
                </IconButton>
                <IconButton
                  label={text('storekeeper.desk.pictures.remove', { name })}
                  variant="ghost"
                  onClick={() => arrange(ids.filter((one) => one !== id))}
                >
                  <Cross />
                </IconButton>
              </Flex>
              {place === 0 ? <Aside>{text('storekeeper.desk.pictures.first')}</Aside> : null}
            </Box>
            <SeenOn picture={{ id, name, url, texts }} {...{ draft, errors, type }} />
          </Flex>
        ))}
      </Flex>
      <Refusal>{refusal}</Refusal>
      {Dialog ? (
        <Box>
          <Button id="pictures" type="button" variant="secondary" startIcon={<Plus />} onClick={() => setOpen(true)}>
            {text('storekeeper.desk.pictures.add')}
          </Button>
        </Box>
      ) : (
        <Aside>{text('storekeeper.desk.pictures.nowhere')}</Aside>
      )}
      {isOpen && Dialog ? (
        <>
          <FocusBack />
          <Dialog allowedTypes={['images']} multiple onClose={() => setOpen(false)} onSelectAssets={(assets) => void take(assets)} />
        </>
      ) : null}
    </Card>
  );
}
