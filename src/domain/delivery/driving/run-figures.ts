/** What a courier did on a day. `timed`: of the stops delivered, those whose customers had chosen a time. */
export type RunFigures = Readonly<{ metres: number; workedSeconds: number; delivered: number; timed: number; onTime: number }>;
/** In minor units of the shop's currency; null: nobody said what it costs. */
export type RunCosts = Readonly<{ perKilometre: number | null; perHour: number | null }>;

/** What runs cost, as far as somebody said what a kilometre and an hour cost; null: nobody did. */
export function costOfRuns({ metres, workedSeconds }: RunFigures, { perKilometre, perHour }: RunCosts): number | null {
  if (perKilometre === null && perHour === null) return null;
  return Math.round((metres / 1_000) * (perKilometre ?? 0) + (workedSeconds / 3_600) * (perHour ?? 0));
}

/** The cost of each stop that was delivered; what failed was driven for nothing and is paid by the others. Null: nothing was delivered. */
export const costOfStop = (figures: RunFigures, costs: RunCosts): number | null => {
  const cost = costOfRuns(figures, costs);
  return cost === null || figures.delivered === 0 ? null : Math.round(cost / figures.delivered);
};

/** How many of a hundred stops came within the time their customers had chosen; null: none had. */
export const onTimePercent = ({ timed, onTime }: RunFigures): number | null => (timed === 0 ? null : Math.round((onTime / timed) * 100));
