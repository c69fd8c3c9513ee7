import { Box, Flex, Typography } from '@strapi/design-system';
import { Aside } from '../kit/summary-parts';
import type { Answer } from '../kit/staff-api';
import { useText } from '../kit/use-text';

type Block = Answer<'GET /home-blocks'>['blocks'][number];

const Picture = ({ url, size }: Readonly<{ url: string | null; size: string }>) =>
  url ? (
    <img src={url} alt="" loading="lazy" style={{ width: size, aspectRatio: '1', objectFit: 'cover', borderRadius: 8 }} />
  ) : (
    <Box background="neutral150" hasRadius width={size} style={{ aspectRatio: '1' }} />
  );

function Inside({ block: { kind, title, text, image, products, categories } }: Readonly<{ block: Block }>) {
  return (
    <>
      {image ? <img src={image} alt="" loading="lazy" style={{ width: '100%', borderRadius: 8 }} /> : null}
      <Typography fontWeight="bold" dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {text && kind !== 'products' ? (
        <Typography dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {text}
        </Typography>
      ) : null}
      {products.length > 0 ? (
        <Flex gap={2} alignItems="flex-start" style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={title}>
          {products.map(({ name, image: picture }, index) => (
            <Flex key={index} direction="column" alignItems="flex-start" width="9rem" shrink={0}>
              <Picture url={picture} size="9rem" />
              <Aside>{name}</Aside>
            </Flex>
          ))}
        </Flex>
      ) : null}
      {categories.length > 0 ? <Typography dir="auto">{categories.join(' · ')}</Typography> : null}
    </>
  );
}

/** The home screen as on a phone: an app draws it in its own way, with these texts and pictures in this order. */
export function Phone({ blocks }: Readonly<{ blocks: readonly Block[] }>) {
  const text = useText();
  return (
    <Box
      tag="section"
      aria-label={text('storekeeper.home.phone')}
      background="neutral0"
      borderColor="neutral300"
      padding={4}
      width="100%"
      maxWidth="36rem"
      style={{ borderWidth: 8, borderRadius: 32, minHeight: '50rem' }}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        {blocks.length === 0 ? <Typography>{text('storekeeper.home.empty')}</Typography> : null}
        {blocks.map((block) => (
          <Flex key={block.id} direction="column" alignItems="stretch" gap={2}>
            <Inside block={block} />
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
