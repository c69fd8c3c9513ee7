import { useRef, useState } from 'react';
import { Flex, Link as TextLink, Loader } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import type { SaleChoices, SaleView } from '../../kit/admin-types';
import { LeaveBlocker } from '../../kit/leave-blocker';
import { addressOf } from '../../kit/staff-api';
import { Refusal } from '../../kit/summary-parts';
import { TrialToggle } from '../../kit/trial/trial-toggle';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { clockIn, nextHour } from './presets';
import { DeleteSale } from './delete-sale';
import { draftOf, newDraft, toSent, type DraftErrors, type SaleDraft } from './sale-draft';
import { SaleForm } from './sale-form';
import { salePath, salesPath } from './sale-paths';
import { SalePreviewCard } from './sale-preview';
import { SaleProgress } from './sale-progress';

type DeskProps = Readonly<{ sale: SaleView | null; waiting: number; choices: SaleChoices; reload: () => Promise<void> }>;

function SaleDesk({ sale, waiting, choices, reload }: DeskProps) {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { send, isBusy } = useSend();
  const begun = useRef(sale === null ? newDraft(nextHour(clockIn(choices.timeZone))) : draftOf(sale, choices));
  const [draft, setDraft] = useState<SaleDraft>(begun.current);
  const [shown, setShown] = useState<DraftErrors>({});
  const [error, setError] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const { errors, sent } = toSent(draft, choices);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(begun.current);
  const type = (part: Partial<SaleDraft>) => {
    setError(null);
    setShown({});
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    setShown(errors);
    if (sent === null) return;
    const { method, path, body } =
      sale === null
        ? addressOf('POST /sales', { body: sent })
        : addressOf('PUT /sales/:id', { params: { id: sale.id }, body: { sale: sent, revision: sale.revision } });
    const answer = await send<SaleView>(method, path, body);
    if (!answer.isDone) return setError(answer.error);
    toggleNotification({ type: 'success', message: text('storekeeper.sale.saved') });
    if (sale === null) {
      isLeaving.current = true;
      return navigate(salePath(answer.answer.id), { replace: true });
    }
    begun.current = draftOf(answer.answer, choices);
    setDraft(begun.current);
    return reload();
  };
  return (
    <>
      <LeaveBlocker isDirty={isDirty} isLeaving={isLeaving} />
      {sale === null ? null : <SaleProgress sale={sale} waiting={waiting} timeZone={choices.timeZone} reload={reload} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SaleForm draft={draft} errors={shown} choices={choices} isBusy={isBusy} isNew={sale === null} type={type}>
          <Refusal>{error}</Refusal>
          {sale === null ? null : <DeleteSale sale={sale} isLeaving={isLeaving} />}
        </SaleForm>
      </form>
      <SalePreviewCard sent={sent} id={sale?.id ?? null} choices={choices} />
      {sent === null ? null : <TrialToggle unsaved={{ sale: { id: sale?.id ?? null, sale: sent } }} />}
    </>
  );
}

/** A sale on one screen: what, how much, when and where, and what becomes of every price. */
export function SalePage() {
  const text = useText();
  const { id = null } = useParams();
  const { data: choices, error: noChoices } = useResource('GET /sale-choices', {});
  const { data, error, load } = useResource('GET /sales/:id', id === null ? null : { params: { id } });
  const isKnown = choices !== null && (id === null || data !== null);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${salesPath}`}>
        {text('storekeeper.sale.back')}
      </TextLink>
      <Refusal>{error ?? noChoices}</Refusal>
      {!isKnown && error === null && noChoices === null ? <Loader>{text('storekeeper.sale.loading')}</Loader> : null}
      {isKnown ? (
        <SaleDesk key={id ?? 'new'} sale={data?.sale ?? null} waiting={data?.waiting ?? 0} choices={choices} reload={load} />
      ) : null}
    </Flex>
  );
}
