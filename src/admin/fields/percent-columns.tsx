import { Typography } from '@strapi/design-system';
import { showingColumns } from '../kit/column';
import { percentFromBasis } from '../kit/percent-text';

/** In lists of the Content Manager, rates read 19 % and not 1900. */
export const showPercentColumns = showingColumns(({ name }) =>
  name === 'basisPoints'
    ? (row) => <Typography textColor="neutral800">{percentFromBasis(row[name] as number | null) || '–'} %</Typography>
    : null,
);
