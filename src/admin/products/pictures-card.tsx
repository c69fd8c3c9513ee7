import { useState } from 'react';
import { Box, Button, Flex, IconButton } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, Cross, Plus } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { ProductDesk } from '../kit/admin-types';
import { FocusBack } from '../kit/focus-back';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { Card } from '../kit/card';
import { listOf, listText } from './desk-draft';
import type { CardProps } from './desk-props';

export type Picture = ProductDesk['pictures'][number];
type Asset = Readonly<{ id: number; name: string; url: string; formats?: Readonly<{ thumbnail?: Readonly<{ url: string }> }> | null }>;
type Library = ComponentType<{
  allowedTypes: readonly string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: readonly Asset[]) => void;
}>;

const toPicture = ({ id, name, url, formats }: Asset): Picture => ({ id, name, url: formats?.thumbnail?.url ?? url });

const side = 120;

/** The pictures in the order customers see them, chosen from the media library or put there on the way. */
export function PicturesCard({ desk, draft, errors, type }: CardProps) {
  const text = useText();
  const Dialog = useStrapiApp('PicturesCard', (state) => state.components['media-library']) as Library | undefined;
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<readonly Picture[]>([]);
  const ids = listOf(draft.values.pictures).map(Number);
  const shown = ids.flatMap((id) => [...known, ...desk.pictures].find((picture) => picture.id === id) ?? []);
  const arrange = (pictures: readonly number[]) => type({ pictures: listText([...new Set(pictures)]) });
  const move = (place: number, by: number) => {
    const [id] = ids.slice(place, place + 1);
    if (id !== undefined) arrange(ids.toSpliced(place, 1).toSpliced(place + by, 0, id));
  };
  const take = (assets: readonly Asset[]) => {
    setOpen(false);
    setKnown((before) => [...assets.map(toPicture), ...before]);
    arrange([...ids, ...assets.map(({ id }) => id)]);
  };
  const refusal = Object.entries(errors).find(([path]) => path.startsWith('pictures'))?.[1] ?? null;
  return (
    <Card title={text('storekeeper.desk.pictures')} hint={text('storekeeper.desk.pictures.hint')}>
      <Flex tag="ul" wrap="wrap" gap={4} alignItems="flex-start">
        {shown.map(({ id, name, url }, place) => (
          <Box key={id} tag="li" width={`${side}px`}>
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
          <Dialog allowedTypes={['images']} multiple onClose={() => setOpen(false)} onSelectAssets={take} />
        </>
      ) : null}
    </Card>
  );
}
