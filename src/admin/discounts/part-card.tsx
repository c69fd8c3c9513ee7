import { Box } from '@strapi/design-system';
import type { DiscountKinds } from '../kit/admin-types';
import { Card } from '../kit/card';
import type { Called } from './goods-field';
import type { DiscountEditing } from './use-discount';

export type CardProps = DiscountEditing & Called & Readonly<{ kinds: DiscountKinds; disabled: boolean }>;

export const cardId = (part: string): string => `discount-${part}`;

/** A card that findings lead to. */
export const PartCard = ({ part, ...card }: Readonly<{ part: string }> & React.ComponentProps<typeof Card>) => (
  <Box id={cardId(part)} tabIndex={-1} width="100%">
    <Card {...card} />
  </Box>
);
