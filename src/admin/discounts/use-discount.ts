import { useEffect, useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { CheckedDiscount, DiscountDesk } from '../kit/admin-types';
import { discountPath } from '../kit/discount-paths';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { addressOf } from '../kit/staff-api';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { said } from '../said';
import { newDraft, type Draft } from './draft';
import { mergeDrafts, withValue, type DraftClash } from './merge-drafts';
import { useLanguage } from './use-language';

const waitMs = 250;

/** How what is built reads and what is wrong with it, asked for a moment after it last changed. */
function useChecked(draft: Draft, first: CheckedDiscount | null): CheckedDiscount | null {
  const { post } = useFetchClient();
  const [checked, setChecked] = useState(first);
  const asked = useRef(0);
  const body = JSON.stringify(draft);
  useEffect(() => {
    const mine = (asked.current += 1);
    const timer = setTimeout(() => {
      post<{ data: CheckedDiscount }>('/storekeeper/discount-checks', JSON.parse(body) as Draft).then(
        // An answer that took longer than the next one is about something else by now.
        ({ data }) => asked.current === mine && setChecked(data.data),
        () => asked.current === mine && setChecked(null),
      );
    }, waitMs);
    return () => clearTimeout(timer);
  }, [body]);
  return checked;
}

/** A discount while it is built, and the way to save it. What is typed here, and what somebody else saved meanwhile, are put together. */
export function useDiscount(read: DiscountDesk | null) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { get } = useFetchClient();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [refreshDocument] = useRefreshDocumentMutation();
  const [desk, setDesk] = useState(read);
  const [draft, setDraft] = useState<Draft>(read?.draft ?? newDraft);
  const [clashes, setClashes] = useState<readonly DraftClash[]>([]);
  // Inputs that keep what is typed as text begin anew with what others saved.
  const [version, setVersion] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const checked = useChecked(draft, read?.checked ?? null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const settle = (index: number, isTheirs: boolean) => {
    const clash = clashes[index];
    if (clash && isTheirs) {
      setDraft((mine) => withValue(mine, clash.path, clash.theirs));
      setVersion((now) => now + 1);
    }
    setClashes((before) => before.filter((one) => one !== clash));
  };

  /** Reads what somebody else saved and puts it together with what was typed, so that it can be saved again. */
  const meet = async (id: string, base: Draft) => {
    const { data } = await get<{ data: DiscountDesk }>(addressOf('GET /discounts/:id', { params: { id }, query: { language } }).path);
    const theirs = data.data;
    const { merged, clashes: found } = mergeDrafts(base, draft, theirs.draft);
    setDesk(theirs);
    setDraft(merged);
    setClashes(found);
    setVersion((now) => now + 1);
    setRefusal(text(found.length === 0 ? 'storekeeper.discounts.merged' : 'storekeeper.discounts.conflict'));
  };

  const save = async () => {
    // What is no amount and no percentage stands in its input alone, with what to do beside it: it would be saved as none.
    const wrong = document.querySelector<HTMLElement>('[id^="discount-"] [aria-invalid="true"]');
    if (wrong) {
      setRefusal(text('storekeeper.discounts.wrong'));
      return wrong.focus();
    }
    const { method, path, body } =
      desk === null
        ? addressOf('POST /discounts', { body: draft })
        : addressOf('PUT /discounts/:id', { params: { id: desk.id }, body: { revision: desk.revision, draft } });
    const sent = await send<DiscountDesk>(method, path, body);
    if (sent.isDone) {
      setRefusal(null);
      toggleNotification({ type: 'success', message: text('storekeeper.discounts.saved') });
      void refreshDocument({ model: 'api::promotion.discount', documentId: sent.answer.id });
      isLeaving.current = desk === null;
      setDesk(sent.answer);
      setDraft(sent.answer.draft);
      setClashes([]);
      if (desk === null) navigate(discountPath(sent.answer.id), { replace: true });
      return;
    }
    if (sent.details.code !== 'EDIT_CONFLICT' || desk === null) return setRefusal(sent.error === null ? null : said(sent.error));
    await meet(desk.id, desk.draft);
  };
  const isDirty = JSON.stringify(draft) !== JSON.stringify(desk?.draft ?? newDraft);
  return { desk, draft, change, checked, refusal, clashes, settle, version, isBusy, isDirty, isLeaving, save };
}
export type DiscountEditing = ReturnType<typeof useDiscount>;
