import { useState } from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import { isOpen, type Run } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{ run: Run; words: Words; reload: () => void }>;
type Preview = Answer<'POST /delivery-runs/:id/replan/preview'>;

/** The stops a courier can still make in another order. */
const aheadOf = ({ stops }: Run) => stops.filter(({ state }) => state === 'waiting');

/** Offers to order a run anew, where there is something to order, and says why where something happened on the way. */
export function Replan({ run, words, reload }: Props) {
  const text = useText();
  if (!isOpen(run) || aheadOf(run).length < 2) return null;
  const failed = run.state === 'started' ? run.stops.filter(({ state }) => state === 'failed').length : 0;
  return (
    <Flex gap={2} wrap="wrap">
      {failed > 0 ? <Aside>{text('storekeeper.runs.replanAfter', { failed })}</Aside> : null}
      <ActionModal
        label={text('storekeeper.runs.replanOf', { name: run.courier.name })}
        variant={failed > 0 ? 'secondary' : 'tertiary'}
        isBusy={false}
      >
        {(close) => <ReplanForm {...{ run, words, reload, close }} />}
      </ActionModal>
    </Flex>
  );
}

function ReplanForm({ run, words, reload, close }: Props & Readonly<{ close: () => void }>) {
  const text = useText();
  const { act, isBusy } = useAct<Run>(reload);
  const [byMap, setByMap] = useState(false);
  const params = { id: run.id };
  const asked = { revision: run.revision, by: byMap ? ('map' as const) : ('own' as const) };
  const { preview, error } = usePreview('POST /delivery-runs/:id/replan/preview', { params, body: asked });
  const replan = async ({ stops }: Preview) => {
    const body = { ...asked, stops: stops.map(({ id }) => id) };
    const outcome = await act('POST /delivery-runs/:id/replan', { params, body }, () => text('storekeeper.runs.isReplanned'));
    if (!outcome.done) reload();
    return outcome;
  };
  return (
    <ActionForm
      explanation={text('storekeeper.runs.replanExplanation')}
      submit={text('storekeeper.runs.replan')}
      isReady={preview?.isBetter === true}
      isBusy={isBusy}
      onSubmit={preview ? () => replan(preview) : null}
      close={close}
    >
      <Checkbox checked={byMap} onCheckedChange={(checked) => setByMap(checked === true)}>
        {text('storekeeper.runs.askMap')}
      </Checkbox>
      <Refusal>{error}</Refusal>
      <Typography role="status">{preview ? gainOf(preview) : error ? '' : text('storekeeper.runs.planning')}</Typography>
      {preview ? (
        <>
          <Typography>{preview.stops.map(({ number, arrivesAt }) => `${number} (${words.time(arrivesAt)})`).join(', ')}</Typography>
          {preview.after.late.length > 0 ? (
            <Typography textColor="danger600">
              {text('storekeeper.runs.lateAnyway', {
                orders: preview.after.late.map(({ number, lateSeconds }) => `${number} (${words.minutes(lateSeconds)})`).join(', '),
              })}
            </Typography>
          ) : null}
          {preview.ways === 'straight_lines' ? <Aside>{text('storekeeper.runs.straightLines')}</Aside> : null}
        </>
      ) : null}
    </ActionForm>
  );

  function gainOf({ isBetter, before, after }: Preview): string {
    if (!isBetter) return text('storekeeper.runs.isBest');
    const gained = {
      way: words.way(after.metres - before.metres, true),
      time: words.minutes(after.seconds - before.seconds, true),
      late: words.minutes(before.lateSeconds - after.lateSeconds),
    };
    return text(before.lateSeconds > after.lateSeconds ? 'storekeeper.runs.gainsLate' : 'storekeeper.runs.costs', gained);
  }
}
