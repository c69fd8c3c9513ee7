import { createContext, useContext, useMemo, useState } from 'react';
import { Modal } from '@strapi/design-system';
import { FocusBack } from '../kit/focus-back';
import { useText } from '../kit/use-text';
import { MoveForm } from './move-form';
import { isOpen, type Candidate, type Run, type Stop } from './use-day';
import type { Words } from './use-words';

/** A stop that was let go of at a place of a run, from 0, counted without itself. */
export type Dropped = Readonly<{ stop: Stop; from: Run; to: Run; place: number }>;
type Choice = Readonly<{
  /** The stop that stands out, in the table and on the map. */
  chosen: string | null;
  /** Whether it was chosen on the map: then its row is shown. */
  isOfMap: boolean;
  choose: (stop: string) => void;
  /** As `choose`, in the table. */
  point: (stop: string) => void;
  drop: (dropped: Dropped) => void;
}>;

const nothing: Choice = { chosen: null, isOfMap: false, choose: () => undefined, point: () => undefined, drop: () => undefined };
const ChoiceContext = createContext<Choice>(nothing);
export const useChoice = (): Choice => useContext(ChoiceContext);

type Props = Readonly<{
  runs: readonly Run[];
  candidates: readonly Candidate[];
  words: Words;
  reload: () => void;
  children: React.ReactNode;
}>;

/** What map and tables have to do with each other; what a stop costs where it was let go of is asked before it is moved. */
export function RunsDesk({ runs, candidates, words, reload, children }: Props) {
  const text = useText();
  const [{ chosen, isOfMap }, setChosen] = useState<Pick<Choice, 'chosen' | 'isOfMap'>>(nothing);
  const [dropped, drop] = useState<Dropped | null>(null);
  const choice = useMemo(
    (): Choice => ({
      ...{ chosen, isOfMap, drop },
      choose: (stop) => setChosen({ chosen: stop, isOfMap: true }),
      point: (stop) => setChosen((before) => (before.chosen === stop ? before : { chosen: stop, isOfMap: false })),
    }),
    [chosen, isOfMap],
  );
  const close = () => drop(null);
  return (
    <ChoiceContext.Provider value={choice}>
      {children}
      <Modal.Root open={dropped !== null} onOpenChange={(open: boolean) => (open ? undefined : close())}>
        {dropped ? (
          <Modal.Content aria-describedby={undefined}>
            <Modal.Header closeLabel={text('storekeeper.action.close')}>
              <Modal.Title>{text('storekeeper.runs.moveOf', { number: dropped.stop.number })}</Modal.Title>
            </Modal.Header>
            <FocusBack />
            <MoveForm {...dropped} open={runs.filter(isOpen)} {...{ candidates, words, reload, close }} />
          </Modal.Content>
        ) : null}
      </Modal.Root>
    </ChoiceContext.Provider>
  );
}
