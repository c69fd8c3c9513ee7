import type { Report } from './reports';
import type { Run } from './work';
import type { Words } from './words';

type Props = Readonly<{ reports: readonly Report[]; runs: readonly Run[]; words: Words; onDrop: (id: string) => void }>;

/** What the shop did not take: it stands above everything until somebody has looked at it. */
export function RefusedReports({ reports, runs, words, onDrop }: Props) {
  const { say } = words;
  return reports.map(({ id, stop, refused }) => {
    if (!refused) return null;
    const number = runs.flatMap(({ stops }) => stops).find((one) => one.id === stop)?.number;
    return (
      <section key={id} role="alert">
        {number !== undefined && <h2>{say('order', { number })}</h2>}
        <p>{say('refusedReport', { message: words.refusal(refused) })}</p>
        <p>{say('refusedHelp')}</p>
        <button type="button" onClick={() => onDrop(id)}>
          {say('dropRefused')}
        </button>
      </section>
    );
  });
}
