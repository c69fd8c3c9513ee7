import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FoundProduct } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { productDeskPath } from '../kit/product-paths';
import { useText } from '../kit/use-text';
import { stateWords } from './product-words';
import { StateBadge } from '../kit/state-badge';

type Of = Readonly<{ product: FoundProduct }>;
export type FoundProps = Readonly<{ products: readonly FoundProduct[]; tickOf: (product: FoundProduct) => React.ReactNode }>;

/** How it stands in each language, as it is read at a glance. */
export function LanguageStates({ product: { languages } }: Of) {
  const text = useText();
  return (
    <Flex wrap="wrap" gap={1}>
      {languages.map(({ language, state }) => (
        <StateBadge key={language} variant={stateWords[state].tone}>
          {`${language}: ${text(stateWords[state].key)}`}
        </StateBadge>
      ))}
    </Flex>
  );
}

/** The way to a product. One may have been saved without a name. */
export function ProductName({ product: { id, name } }: Of) {
  const text = useText();
  return (
    <TextLink tag={Link} to={productDeskPath(id)}>
      {name.trim() === '' ? text('storekeeper.products.unnamed') : name}
    </TextLink>
  );
}

const side = 48;

export function ProductPicture({ product: { picture } }: Of) {
  if (picture === null) return <Flex width={`${side}px`} height={`${side}px`} background="neutral150" hasRadius />;
  return <img src={picture} alt="" width={side} height={side} loading="lazy" style={{ objectFit: 'cover', borderRadius: 4 }} />;
}

/** From the lowest to the highest, once where they are the same. */
export function PriceRange({ product: { prices } }: Of) {
  if (prices === null) return <Typography>–</Typography>;
  const { from, to } = prices;
  const range = from.amount === to.amount ? moneyText(from) : `${moneyText(from).replace(/ \S+$/, '')} – ${moneyText(to)}`;
  return <Typography style={{ whiteSpace: 'nowrap' }}>{range}</Typography>;
}

/** Nothing where nothing is counted; in red where all of it is gone. */
export function StockLeft({ product: { stock } }: Of) {
  if (stock === null) return <Typography>–</Typography>;
  return <Typography {...(stock > 0 ? {} : { textColor: 'danger600' })}>{stock}</Typography>;
}
