import { useEffect, useId, useRef, useState } from 'react';
import { Box } from '@strapi/design-system';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useTheme } from 'styled-components';

export type BarOfChart = Readonly<{ id: string; value: number; label: string; told: string; isStrong?: boolean }>;
export type BarChartProps = Readonly<{
  /** What it shows, in a sentence. */
  title: string;
  /** What is read in it, for whoever does not see it. */
  description: string;
  /** `told` is read where one points at it; a bar that is strong stands out from the others. */
  bars: readonly BarOfChart[];
  /** How a number is written beside the axis. */
  tick: (value: number) => string;
}>;

const height = 240;
const margin = { top: 12, right: 24, bottom: 28, left: 56 };
// So wide is a label of the axis.
const labelWidth = 64;

/** How wide the chart may be, as often as that changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

/**
 * A bar for each of them, side by side, drawn as SVG in the colours of the theme. Whoever does not see it reads the title and the
 * description; each number stands in a table beside it, which belongs to every chart.
 */
export function BarChart({ title, description, bars, tick }: BarChartProps) {
  const { box, width } = useWidth();
  const { colors } = useTheme();
  const id = useId();
  const across = Math.max(0, width - margin.left - margin.right);
  const down = height - margin.top - margin.bottom;
  const x = scaleBand({ domain: bars.map((bar) => bar.id), range: [0, across], padding: 0.25 });
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const lowest = Math.min(0, ...bars.map(({ value }) => value));
  const y = scaleLinear({ domain: [lowest, highest], range: [down, 0], nice: 4 });
  const every = Math.max(1, Math.ceil((bars.length * labelWidth) / Math.max(1, across)));
  // Counted from the last, which is what one looks at first.
  const labelled = bars.filter((_, index) => (bars.length - 1 - index) % every === 0).map((bar) => bar.id);
  const labels = new Map(bars.map((bar) => [bar.id, bar.label]));
  const text = { fill: colors.neutral600, fontSize: 11, fontFamily: 'inherit' };
  const line = colors.neutral200;
  return (
    <Box ref={box} width="100%" minHeight={`${height}px`}>
      {width > 0 ? (
        <svg width={width} height={height} role="img" aria-labelledby={`${id}-title ${id}-description`} style={{ display: 'block' }}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <g transform={`translate(${margin.left}, ${margin.top})`}>
            <AxisLeft
              scale={y}
              numTicks={4}
              hideAxisLine
              tickLength={-across}
              tickStroke={line}
              tickFormat={(value) => tick(Number(value))}
              tickLabelProps={{ ...text, textAnchor: 'end', dx: -across - 8, dy: 4 }}
            />
            {bars.map((bar) => (
              <Bar
                key={bar.id}
                x={x(bar.id) ?? 0}
                y={y(Math.max(0, bar.value))}
                width={x.bandwidth()}
                height={Math.abs(y(bar.value) - y(0))}
                rx={2}
                fill={bar.isStrong ? colors.primary600 : colors.primary500}
                opacity={bar.isStrong ? 1 : 0.6}
              >
                <title>{bar.told}</title>
              </Bar>
            ))}
            <AxisBottom
              scale={x}
              top={down}
              stroke={line}
              hideTicks
              tickValues={labelled}
              tickFormat={(value) => labels.get(String(value)) ?? ''}
              tickLabelProps={{ ...text, textAnchor: 'middle', dy: 2 }}
            />
          </g>
        </svg>
      ) : null}
    </Box>
  );
}
