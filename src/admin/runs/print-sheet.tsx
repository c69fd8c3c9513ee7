import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle, styled } from 'styled-components';
import { useIntl } from 'react-intl';
import { dayText } from '../kit/day-text';
import { useText } from '../kit/use-text';
import type { Run } from './use-day';
import type { Words } from './use-words';

// On paper there is nothing but the sheet; on the screen there is no sheet.
const OnlyTheSheet = createGlobalStyle`
  @media print {
    body > *:not([data-sheet]) { display: none !important; }
    html, body { background: white !important; overflow: visible !important; height: auto !important; }
  }
`;
const Sheet = styled.div`
  display: none;
  @media print {
    color: black;
    display: block;
    font-size: 11pt;
  }
  th,
  td {
    border-bottom: 1px solid black;
    padding: 4pt 6pt;
    text-align: start;
    vertical-align: top;
  }
  h1 {
    font-size: 15pt;
    font-weight: bold;
  }
`;

type Props = Readonly<{ run: Run; words: Words; done: () => void }>;

/** A run on paper, for who drives it: the order goods are loaded in, the last out first, and the stops. */
export function PrintSheet({ run, words, done }: Props) {
  const text = useText();
  const { locale } = useIntl();
  useEffect(() => {
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, []);
  const heads = (['stop', 'arrival', 'order', 'name', 'phone', 'address', 'slot', 'load'] as const).map((head) =>
    text(`storekeeper.runs.${head}`),
  );
  return createPortal(
    <Sheet data-sheet>
      <OnlyTheSheet />
      <h1>
        {run.courier.name} · {dayText(run.day, locale)} · {run.location.name}
      </h1>
      <p>{[words.span(run.departsAt, run.backAt), words.way(run.metres)].join(' · ')}</p>
      <p>
        {text('storekeeper.runs.loadOrder')}:{' '}
        {run.stops
          .map(({ number }) => number)
          .toReversed()
          .join(', ')}
      </p>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.stops.map((stop, index) => (
            <tr key={stop.id}>
              <td>{index + 1}</td>
              <td>{words.time(stop.arrivesAt)}</td>
              <td>{stop.number}</td>
              <td>{stop.name}</td>
              <td>{stop.phone}</td>
              <td>{words.address(stop.address)}</td>
              <td>{words.slotOfStop(stop, run.day)}</td>
              <td>{words.load(stop)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>,
    document.body,
  );
}
