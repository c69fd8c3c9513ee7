import { useEffect } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { moneyText } from '../kit/money-text';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal, Row, Section, Stack } from '../kit/summary-parts';
import { useAct, type Outcome } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useOpenFile } from '../kit/use-open-file';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { OrderDesk } from './use-order';

type Papers = Answer<'GET /orders/:id/papers'>;
type Paper = Papers['papers'][number];
type Next = NonNullable<Papers['next']>;

const kindWords = { invoice: 'storekeeper.papers.invoice', credit_note: 'storekeeper.papers.creditNote' } as const;

function PaperRow({ paper, isOpening, onOpen }: Readonly<{ paper: Paper; isOpening: boolean; onOpen: () => void }>) {
  const text = useText();
  const moment = useMoment();
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={3} width="100%" wrap="wrap">
      <Flex direction="column" alignItems="flex-start">
        <Typography fontWeight="semiBold">{text(kindWords[paper.kind], { number: paper.number })}</Typography>
        <Aside>
          {moneyText(paper.total)} · {text('storekeeper.papers.issuedAt', { at: moment(paper.issuedAt) })}
        </Aside>
      </Flex>
      <Button variant="tertiary" disabled={isOpening} onClick={onOpen}>
        {text('storekeeper.papers.open', { number: paper.number })}
      </Button>
    </Flex>
  );
}

type IssueProps = Readonly<{ next: Next; isBusy: boolean; onSubmit: () => Promise<Outcome>; close: () => void }>;

/** What the invoice would say, before it is said for good. */
function IssueForm({ next, isBusy, onSubmit, close }: IssueProps) {
  const text = useText();
  return (
    <ActionForm
      explanation={text(next.isSellerKnown ? 'storekeeper.papers.explanation' : 'storekeeper.papers.nameless')}
      submit={text('storekeeper.papers.issue')}
      isBusy={isBusy}
      close={close}
      onSubmit={next.isSellerKnown ? onSubmit : null}
    >
      <Stack>
        <Typography style={{ overflowWrap: 'anywhere' }}>{text('storekeeper.papers.buyer', { buyer: next.buyer })}</Typography>
        <Row label={text('storekeeper.papers.net')} value={moneyText(next.net)} />
        <Row label={text('storekeeper.papers.tax')} value={moneyText(next.tax)} />
        <Row label={text('storekeeper.papers.total')} value={moneyText(next.total)} strong />
      </Stack>
    </ActionForm>
  );
}

/** The invoice of an order with its credit notes, and its packing slip: to be issued, looked at and printed. */
export function OrderPapers({ order, reload }: OrderDesk) {
  const text = useText();
  const params = { id: order.id };
  const { data, error, load, show } = useResource('GET /orders/:id/papers', { params });
  const { act, isBusy } = useAct<Papers>((after) => {
    show(after);
    reload();
  });
  const { open, isOpening, error: notOpened } = useOpenFile();
  const mayIssue = useMay('api::orders.handle', 'api::orders.money');
  // What happens to its money may have brought a credit note.
  useEffect(() => void (data && load()), [order.timeline.length]);

  const issue = () => act('POST /orders/:id/invoice', { params }, () => text('storekeeper.papers.issued'));
  const next = data?.next ?? null;
  return (
    <Section title={text('storekeeper.papers.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {data === null && error === null ? <Loader small>{text('storekeeper.papers.loading')}</Loader> : null}
        {data?.papers.length === 0 ? <Aside>{text('storekeeper.papers.none')}</Aside> : null}
        {data?.papers.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            isOpening={isOpening}
            onOpen={() => void open('GET /orders/:id/papers/:paper/pdf', { params: { ...params, paper: paper.id } })}
          />
        ))}
        {next && mayIssue ? (
          <ActionModal label={text('storekeeper.papers.issue')} isBusy={isBusy} onClose={() => void load()}>
            {(close) => <IssueForm next={next} isBusy={isBusy} onSubmit={issue} close={close} />}
          </ActionModal>
        ) : null}
        {order.number === null ? null : (
          <Button variant="tertiary" fullWidth loading={isOpening} onClick={() => void open('GET /orders/:id/packing-slip', { params })}>
            {text('storekeeper.papers.slip')}
          </Button>
        )}
        <Refusal>{notOpened ?? error}</Refusal>
      </Flex>
    </Section>
  );
}
