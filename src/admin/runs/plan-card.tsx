import { useEffect, useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Card } from '../kit/card';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useText } from '../kit/use-text';
import { PlanView } from './plan-view';
import { isOpen, type Courier, type Plan, type Run } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{
  day: string;
  location: string;
  isPlaced: boolean;
  couriers: readonly Courier[];
  allRuns: readonly Run[];
  waiting: Answer<'GET /delivery-candidates'>;
  words: Words;
  reload: () => void;
  /** Told what is planned, and null when it is gone. */
  showPlan: (plan: Plan | null) => void;
}>;

/** Who is planned for, and the plan before it becomes runs. */
export function PlanCard({ day, location, isPlaced, couriers, allRuns, waiting, words, reload, showPlan }: Props) {
  const text = useText();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [error, setError] = useState<string | null>(null);
  const planning = useAct<Plan>(setPlan);
  const accepting = useAct<Run[]>(reload);
  useEffect(() => {
    showPlan(plan);
    return () => showPlan(null);
  }, [plan]);
  const isBusy = ({ id }: Courier) => allRuns.some((run) => isOpen(run) && run.courier.id === id);
  const active = couriers.filter((courier) => courier.active);
  const chosen = active.filter((courier) => !isBusy(courier) && !left.includes(courier.id)).map(({ id }) => id);
  const ready = waiting.candidates.filter(({ because }) => because === null).length;
  const make = async () => {
    setError(null);
    setPlan(null);
    const body = { day, location, couriers: chosen };
    const outcome = await planning.act('POST /delivery-plans', { body }, ({ runs }) =>
      text('storekeeper.runs.planned', { runs: runs.length }),
    );
    setError(outcome.error);
  };
  const accept = async (id: string) => {
    const outcome = await accepting.act('POST /delivery-plans/:id/accept', { params: { id } }, (runs) =>
      text('storekeeper.runs.accepted', { runs: runs.length }),
    );
    setError(outcome.error);
    if (outcome.done) setPlan(null);
    else reload();
  };
  return (
    <Card title={text('storekeeper.runs.plan')} hint={text('storekeeper.runs.planHint')}>
      {active.map((courier) => (
        <Flex key={courier.id} gap={2} wrap="wrap">
          <Checkbox
            checked={chosen.includes(courier.id)}
            disabled={isBusy(courier) || planning.isBusy}
            onCheckedChange={(checked) => setLeft(checked === true ? left.filter((id) => id !== courier.id) : [...left, courier.id])}
          >
            {courier.name}
          </Checkbox>
          {isBusy(courier) ? <Aside>{text('storekeeper.runs.busy')}</Aside> : null}
        </Flex>
      ))}
      <Flex gap={3} wrap="wrap">
        <Button
          loading={planning.isBusy}
          disabled={!isPlaced || chosen.length === 0 || ready === 0 || accepting.isBusy}
          onClick={() => void make()}
        >
          {text('storekeeper.runs.makePlan', { orders: ready })}
        </Button>
      </Flex>
      {planning.isBusy ? <Typography role="status">{text('storekeeper.runs.planning')}</Typography> : null}
      <Refusal>{error}</Refusal>
      {plan ? (
        <PlanView
          plan={plan}
          couriers={couriers}
          words={words}
          isBusy={accepting.isBusy}
          accept={() => void accept(plan.id)}
          drop={() => setPlan(null)}
        />
      ) : null}
    </Card>
  );
}
