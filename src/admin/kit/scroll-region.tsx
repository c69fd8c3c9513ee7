import { Box } from '@strapi/design-system';

type Props = Readonly<{ label: string; maxHeight?: string; children: React.ReactNode }>;

/** What is too long for its place and moves within it, also by keyboard. */
export const ScrollRegion = ({ label, maxHeight = '24rem', children }: Props) => (
  <Box maxHeight={maxHeight} overflow="auto" width="100%" tabIndex={0} role="region" aria-label={label}>
    {children}
  </Box>
);
