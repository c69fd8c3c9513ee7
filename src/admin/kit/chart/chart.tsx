import { lazy, Suspense } from 'react';
import { Box, Loader } from '@strapi/design-system';
import { useText } from '../use-text';
import type { BarChartProps } from './bar-chart';

// What draws is loaded where something is drawn.
const LoadedBarChart = lazy(() => import('./bar-chart').then(({ BarChart }) => ({ default: BarChart })));

/** A chart of bars. Put the table of what it shows beside it. */
export function BarChart(props: BarChartProps) {
  const text = useText();
  return (
    <Suspense
      fallback={
        <Box minHeight="240px">
          <Loader small>{text('storekeeper.chart.loading')}</Loader>
        </Box>
      }
    >
      <LoadedBarChart {...props} />
    </Suspense>
  );
}
