import { Box, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

/** What can be done comes first where there is one column, and stands on the right where there is room. */
export const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  grid-template-areas: 'actions' 'order' 'beside';
  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 34rem;
    grid-template-rows: auto 1fr;
    grid-template-areas: 'order actions' 'order beside';
  }
`;
export const Column = styled.div<{ $area: 'actions' | 'order' | 'beside' }>`
  grid-area: ${({ $area }) => $area};
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
`;

export function DeskCard({ children }: Readonly<{ children: React.ReactNode }>) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} width="100%">
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </Box>
  );
}
