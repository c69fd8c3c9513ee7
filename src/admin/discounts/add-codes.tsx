import { useId, useState } from 'react';
import { Box, Button, Field, Flex, ProgressBar, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NumberField, TextField } from '../kit/form-fields';
import { addressOf, type Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { said } from '../said';
import { codesIn } from './codes-in';
import { keep } from './use-download';

type Props = Readonly<{ id: string; reload: () => Promise<void> }>;
type Added = Answer<'POST /discounts/:id/codes/add'>;

const most = 10_000;
const mostMade = 50_000;
const madeAtOnce = 2_500;

/** Codes the shop makes up: one use each, downloaded once all are made. Some thousand at a time, so that it is seen how far it has got. */
function Make({ id, reload }: Props) {
  const text = useText();
  const { send } = useSend();
  const { toggleNotification } = useNotification();
  const [count, setCount] = useState<number | undefined>(100);
  const [prefix, setPrefix] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [making, setMaking] = useState<Readonly<{ done: number; of: number }> | null>(null);
  const make = async (of: number) => {
    setError(null);
    const made: string[] = [];
    let refused: string | null = null;
    while (made.length < of && refused === null) {
      setMaking({ done: made.length, of });
      const { method, path, body } = addressOf('POST /discounts/:id/codes', {
        params: { id },
        body: { count: Math.min(madeAtOnce, of - made.length), prefix },
      });
      const sent = await send<{ codes: string[] }>(method, path, body);
      if (sent.isDone) made.push(...sent.answer.codes);
      else refused = sent.error ?? '';
    }
    setMaking(null);
    setError(refused);
    // Those that are made are codes now, whatever became of the rest.
    if (made.length === 0) return;
    keep(new Blob([made.join('\n')], { type: 'text/csv' }), 'codes.csv');
    toggleNotification({ type: 'success', message: text('storekeeper.codes.made', { count: made.length }) });
    void reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">{text('storekeeper.codes.title')}</Typography>
      <NumberField label={text('storekeeper.codes.count')} hint={text('storekeeper.codes.countHint')} value={count} onChange={setCount} />
      <TextField label={text('storekeeper.codes.prefix')} hint={text('storekeeper.codes.prefixHint')} value={prefix} onChange={setPrefix} />
      <Aside>{text('storekeeper.codes.hint')}</Aside>
      <Flex>
        <Button
          variant="secondary"
          loading={making !== null}
          disabled={!count || count > mostMade}
          onClick={() => void make(Math.trunc(count ?? 0))}
        >
          {text('storekeeper.codes.make')}
        </Button>
      </Flex>
      {making === null ? null : (
        <>
          <ProgressBar value={Math.round((100 * making.done) / making.of)} aria-label={text('storekeeper.codes.make')} size="M" />
          <Typography role="status">{text('storekeeper.codes.making', { done: making.done, count: making.of })}</Typography>
        </>
      )}
      <Refusal>{error === null ? null : said(error)}</Refusal>
    </Flex>
  );
}

/** What became of a list: what was left out, and why. */
function Outcome({ added, twice, taken, invalid }: Added) {
  const text = useText();
  const some = (codes: readonly string[]) => codes.slice(0, 5).join(', ') + (codes.length > 5 ? ' …' : '');
  const left = [
    ['storekeeper.codes.twice', twice],
    ['storekeeper.codes.taken', taken],
    ['storekeeper.codes.invalid', invalid],
  ] as const;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} role="status">
      <Typography textColor="success600">{text('storekeeper.codes.added', { count: added })}</Typography>
      {left.map(([key, codes]) =>
        codes.length === 0 ? null : (
          <Typography key={key} style={{ overflowWrap: 'anywhere' }}>
            {text(key, { count: codes.length, codes: some(codes) })}
          </Typography>
        ),
      )}
    </Flex>
  );
}

/** Codes somebody has already: typed, pasted, or from a file. */
function Paste({ id, reload }: Props) {
  const text = useText();
  const fileId = useId();
  const [typed, setTyped] = useState('');
  const [usageLimit, setLimit] = useState<number | undefined>(undefined);
  const [outcome, setOutcome] = useState<Added | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { act, isBusy } = useAct<Added>((added) => {
    setOutcome(added);
    void reload();
  });
  const codes = codesIn(typed);
  const add = async () => {
    setError(null);
    setOutcome(null);
    const body = { codes, usageLimit: usageLimit ?? null };
    const sent = await act('POST /discounts/:id/codes/add', { params: { id }, body }, ({ added }) =>
      text('storekeeper.codes.added', { count: added }),
    );
    if (sent.done) setTyped('');
    setError(sent.error);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">{text('storekeeper.codes.own')}</Typography>
      <Field.Root hint={text('storekeeper.codes.pasteHint')} width="100%">
        <Field.Label>{text('storekeeper.codes.paste')}</Field.Label>
        <Textarea value={typed} onChange={(event: { target: { value: string } }) => setTyped(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography tag="label" htmlFor={fileId} variant="pi" fontWeight="bold">
          {text('storekeeper.codes.file')}
        </Typography>
        <input
          id={fileId}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(setTyped)}
        />
      </Flex>
      <NumberField
        label={text('storekeeper.codes.limit')}
        hint={text('storekeeper.codes.limitHint')}
        value={usageLimit}
        onChange={setLimit}
      />
      {codes.length > most ? <Refusal>{text('storekeeper.codes.tooMany', { count: codes.length })}</Refusal> : null}
      <Flex>
        <Button variant="secondary" loading={isBusy} disabled={codes.length === 0 || codes.length > most} onClick={() => void add()}>
          {text('storekeeper.codes.add', { count: codes.length })}
        </Button>
      </Flex>
      <Refusal>{error === null ? null : said(error)}</Refusal>
      {outcome ? <Outcome {...outcome} /> : null}
    </Flex>
  );
}

/** More codes: made up, or those somebody has. */
export function AddCodes(props: Props) {
  return (
    <Flex wrap="wrap" gap={6} alignItems="flex-start">
      <Box flex="1 1 28rem" minWidth={0}>
        <Paste {...props} />
      </Box>
      <Box flex="1 1 28rem" minWidth={0}>
        <Make {...props} />
      </Box>
    </Flex>
  );
}
