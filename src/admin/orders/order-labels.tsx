import { useEffect, useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { ChoiceField, NumberField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import type { Answer } from '../kit/staff-api';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useAct, type Act } from '../kit/use-act';
import { useMayShip } from '../kit/use-may';
import { useOpenFile } from '../kit/use-open-file';
import { usePreview } from '../kit/use-preview';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { Word } from '../kit/word';
import type { OrderDesk } from './use-order';

type Labels = Answer<'GET /orders/:id/labels'>;
type Label = Labels['labels'][number];
type Next = NonNullable<Labels['next']>;

const stateWords: Readonly<Record<Label['state'], Word>> = {
  asked: { key: 'storekeeper.labels.state.asked', tone: 'warning' },
  made: { key: 'storekeeper.labels.state.made', tone: 'success' },
  cancelled: { key: 'storekeeper.labels.state.cancelled', tone: 'neutral' },
  cancelled_there: { key: 'storekeeper.labels.state.cancelledThere', tone: 'danger' },
};
const sentWord: Word = { key: 'storekeeper.labels.state.sent', tone: 'neutral' };

// As the server bounds them.
const most = { kilograms: 1_000, places: 50 } as const;

type FormProps = Readonly<{ order: OrderDesk['order']; next: Next; act: Act<Labels>; isBusy: boolean; close: () => void }>;

/** What the label will say, with what is collected, before it is made. */
function LabelForm({ order, next, act, isBusy, close }: FormProps) {
  const text = useText();
  const [carrier, setCarrier] = useState(next.carrier);
  const [kilograms, setKilograms] = useState<number | undefined>(next.grams > 0 ? next.grams / 1_000 : undefined);
  const [places, setPlaces] = useState<number | undefined>(1);
  const [collects, setCollects] = useState(false);
  const grams = Math.round((kilograms ?? 0) * 1_000);
  const isReady =
    grams >= 1 && grams <= most.kilograms * 1_000 && Number.isInteger(places) && Number(places) >= 1 && Number(places) <= most.places;
  const parcel = { carrier, grams, places: places ?? 1 };
  const body = { ...parcel, collect: collects };
  // Only shown: what a carrier does not say keeps nobody from having the label made.
  const { preview } = usePreview('POST /orders/:id/labels/preview', isReady ? { params: { id: order.id }, body: parcel } : null);
  return (
    <ActionForm
      explanation={
        next.point
          ? text('storekeeper.labels.toPoint', { point: `${next.point.name}, ${next.point.city}` })
          : text('storekeeper.labels.toAddress')
      }
      submit={text('storekeeper.labels.make')}
      isReady={isReady}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('POST /orders/:id/labels', { params: { id: order.id }, body }, () => text('storekeeper.labels.done'))}
    >
      {next.carriers.length > 1 ? (
        <ChoiceField
          label={text('storekeeper.ship.carrier')}
          value={carrier}
          choices={next.carriers.map(({ name, title }) => ({ id: name, name: title }))}
          onChange={setCarrier}
        />
      ) : (
        <Typography>{text('storekeeper.labels.by', { carrier: next.carriers[0]?.title ?? '' })}</Typography>
      )}
      <NumberField
        label={text('storekeeper.labels.weight')}
        hint={text('storekeeper.labels.weightHint')}
        required
        value={kilograms}
        onChange={setKilograms}
      />
      <NumberField label={text('storekeeper.labels.places')} required value={places} onChange={setPlaces} />
      {next.toCollect.amount > 0 ? (
        <Checkbox checked={collects} onCheckedChange={(checked: boolean | 'indeterminate') => setCollects(checked === true)}>
          {text('storekeeper.labels.collect', { amount: moneyText(next.toCollect) })}
        </Checkbox>
      ) : (
        <Aside>{text('storekeeper.labels.paid')}</Aside>
      )}
      {preview?.price ? (
        <Typography role="status">{text('storekeeper.labels.willCost', { amount: moneyText(preview.price) })}</Typography>
      ) : null}
    </ActionForm>
  );
}

type RowProps = Readonly<{
  order: OrderDesk['order'];
  label: Label;
  act: Act<Labels>;
  isBusy: boolean;
  mayShip: boolean;
  isOpening: boolean;
  onOpen: () => void;
  reload: () => void;
}>;

function LabelRow({ order, label, act, isBusy, mayShip, isOpening, onOpen, reload }: RowProps) {
  const text = useText();
  const { key, tone } = label.sent ? sentWord : stateWords[label.state];
  const isHeld = label.state === 'made';
  const facts = [
    label.carrier,
    text('storekeeper.labels.kilograms', { kilograms: label.grams / 1_000 }),
    label.price ? text('storekeeper.labels.costs', { amount: moneyText(label.price) }) : null,
    label.cashOnDelivery ? text('storekeeper.labels.collects', { amount: moneyText(label.cashOnDelivery) }) : null,
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {label.number ?? text('storekeeper.labels.noNumber')}
        </Typography>
        <StateBadge variant={tone} shrink={0}>
          {text(key)}
        </StateBadge>
      </Flex>
      <Aside>{facts.filter(Boolean).join(' · ')}</Aside>
      {label.collectsAmiss ? (
        <Typography role="status" textColor="danger600">
          {text(label.sent ? 'storekeeper.labels.collectsTooMuch' : 'storekeeper.labels.collectsOther')}
        </Typography>
      ) : null}
      {label.state === 'asked' ? <Typography>{text('storekeeper.labels.undecided')}</Typography> : null}
      {isHeld ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Button variant="secondary" fullWidth loading={isOpening} onClick={onOpen}>
            {text('storekeeper.labels.print', { number: label.number ?? '' })}
          </Button>
          {mayShip && !label.sent ? (
            <ActionModal label={text('storekeeper.labels.cancel')} variant="tertiary" isBusy={isBusy} onClose={reload}>
              {(close) => (
                <ActionForm
                  explanation={text('storekeeper.labels.cancelExplanation')}
                  submit={text('storekeeper.labels.cancel')}
                  isBusy={isBusy}
                  close={close}
                  onSubmit={() =>
                    act('POST /orders/:id/labels/:label/cancel', { params: { id: order.id, label: label.id } }, () =>
                      text('storekeeper.labels.cancelled'),
                    )
                  }
                />
              )}
            </ActionModal>
          ) : null}
        </Flex>
      ) : null}
    </Flex>
  );
}

/** Labels that carriers make for the parcels of an order: made, printed, cancelled. Nothing where no carrier makes any. */
export function OrderLabels({ order, reload }: OrderDesk) {
  const text = useText();
  const mayShip = useMayShip();
  const params = { id: order.id };
  const { data, error, load, show } = useResource('GET /orders/:id/labels', { params });
  const { act, isBusy } = useAct<Labels>((after) => {
    show(after);
    // The form that sends a parcel begins with its number.
    reload();
  });
  const { open, isOpening, error: notOpened } = useOpenFile();
  useEffect(() => void (data && load()), [order.timeline.length, order.readyLabel?.number]);
  const { labels = [], next = null } = data ?? {};
  if (labels.length === 0 && next === null && error === null) return null;
  return (
    <Section title={text('storekeeper.labels.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {labels.map((label) => (
          <LabelRow
            key={label.id}
            {...{ order, label, act, isBusy, mayShip, isOpening }}
            onOpen={() => void open('GET /orders/:id/labels/:label/pdf', { params: { ...params, label: label.id } })}
            reload={() => void load()}
          />
        ))}
        {next && mayShip && order.actions.includes('ship') ? (
          <ActionModal label={text('storekeeper.labels.make')} isBusy={isBusy} onClose={() => void load()}>
            {(close) => <LabelForm {...{ order, next, act, isBusy, close }} />}
          </ActionModal>
        ) : null}
        <Refusal>{notOpened ?? error}</Refusal>
      </Flex>
    </Section>
  );
}
