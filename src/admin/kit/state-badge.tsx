import { Badge } from '@strapi/design-system';
import { styled } from 'styled-components';

// Strapi writes on each colour in a shade of the same: too pale to be read by many, in light and in dark.
const Readable = styled(Badge)`
  & span {
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

type Props = Readonly<{ variant?: React.ComponentProps<typeof Badge>['variant']; shrink?: 0; children: React.ReactNode }>;

/** How something stands, in a word on its colour. */
export const StateBadge = (props: Props) => <Readable {...props} />;
