import { useState } from 'react';
import { Flex, Loader, Typography } from '@strapi/design-system';
import type { SimulatorChoices } from '../admin-types';
import { Card } from '../card';
import { Aside, Refusal } from '../summary-parts';
import { useResource } from '../use-resource';
import { useShopMoment } from '../use-shop-moment';
import { useText } from '../use-text';
import { instantOf } from '../zone-time';
import { newTrial, toSimulate, type TrialDraft, type Unsaved } from './trial-draft';
import { BasketFields, WhomFields } from './trial-form';
import { TrialResult } from './trial-result';

// The same basket is tried on one page and on the next.
let last: TrialDraft | null = null;

function Trying({ choices, unsaved }: Readonly<{ choices: SimulatorChoices; unsaved: Unsaved }>) {
  const text = useText();
  const { timeZone } = choices;
  const moment = useShopMoment(timeZone);
  const [draft, setDraft] = useState<TrialDraft>(() => last ?? newTrial(choices));
  const type = (part: Partial<TrialDraft>) => {
    last = { ...draft, ...part };
    setDraft(last);
  };
  const titleOf = (at: string): string => {
    const instant = at === '' ? null : instantOf(at, timeZone);
    return instant === null ? text('storekeeper.trial.now') : moment(instant);
  };
  const form = { draft, choices, type };
  const moments = [draft.at, ...(draft.other === null ? [] : [draft.other])];
  return (
    <Flex alignItems="flex-start" gap={6} wrap="wrap">
      <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 40rem" minWidth={0}>
        <BasketFields {...form} />
        <WhomFields {...form} />
      </Flex>
      <Flex alignItems="flex-start" gap={6} wrap="wrap" flex="1 1 40rem" minWidth={0}>
        {moments.map((at, index) => (
          <TrialResult key={index} title={titleOf(at)} body={toSimulate(draft, at, timeZone, unsaved)} timeZone={timeZone} />
        ))}
      </Flex>
    </Flex>
  );
}

/** Tries a basket: every price, discount and tax of it, and why or why not; with what a page has open that is not saved. */
export function Trial({ unsaved = {} }: Readonly<{ unsaved?: Unsaved }>) {
  const text = useText();
  const { data, error } = useResource('GET /simulator-choices', {});
  const isOfForm = (unsaved.sale ?? unsaved.discount ?? null) !== null;
  return (
    <Card title={text('storekeeper.trial.title')}>
      {isOfForm ? <Aside>{text('storekeeper.trial.unsaved')}</Aside> : null}
      {unsaved.discount && !unsaved.discount.effect ? (
        <Typography role="status" textColor="warning600">
          {text('storekeeper.trial.noEffect')}
        </Typography>
      ) : null}
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.trial.loading')}</Loader> : null}
      {data === null ? null : <Trying choices={data} unsaved={unsaved} />}
    </Card>
  );
}
