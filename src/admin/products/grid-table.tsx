import { styled } from 'styled-components';

/**
 * A table of inputs. Strapi's own walks its cells with the arrow keys and takes the focus for that, also from an input somebody types in, and
 * Tab leaves it altogether.
 */
export const GridTable = styled.table`
  width: 100%;
  border-collapse: collapse;
`;
export const GridHead = styled.th.attrs({ scope: 'col' })`
  padding: 0.8rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
  text-align: left;
  vertical-align: bottom;
  white-space: nowrap;
`;
export const GridCell = styled.td`
  padding: 0.8rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  vertical-align: top;
`;
// What a row is called stays in sight while its columns move.
export const FirstHead = styled(GridHead)`
  position: sticky;
  left: 0;
  z-index: 1;
`;
export const FirstCell = styled(GridCell)`
  position: sticky;
  left: 0;
  z-index: 1;
  background: ${({ theme }) => theme.colors.neutral0};
`;
