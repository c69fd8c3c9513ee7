import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Switch, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FoundCode } from '../kit/admin-types';
import { Card } from '../kit/card';
import { customerPath } from '../kit/customer-paths';
import { DataTable } from '../kit/data-table';
import { ChoiceField, TextField } from '../kit/form-fields';
import { orderDeskPath } from '../kit/order-paths';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay, useMayReadOrders } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { AddCodes } from './add-codes';
import { useDownload } from './use-download';

type Asked = Readonly<{ q: string; used: 'used' | 'unused' | ''; cursor: string | null }>;
const everyCode: Asked = { q: '', used: '', cursor: null };
// A choice without a value cannot be chosen.
const any = 'any';

/** The newest order with it, and whose it is. */
function LastUse({ last }: Pick<FoundCode, 'last'>) {
  const moment = useMoment();
  const readsOrders = useMayReadOrders();
  if (!last) return null;
  return (
    <Flex direction="column" alignItems="flex-start">
      {readsOrders ? (
        <TextLink tag={Link} to={orderDeskPath(last.order)}>
          {last.number ?? '…'}
        </TextLink>
      ) : (
        <Typography>{last.number ?? '…'}</Typography>
      )}
      {last.customer ? (
        <TextLink tag={Link} to={customerPath(last.customer.id)}>
          {last.customer.name}
        </TextLink>
      ) : null}
      <Aside>{moment(last.at)}</Aside>
    </Flex>
  );
}

type Rows = Readonly<{ id: string; codes: readonly FoundCode[]; reload: () => Promise<void> }>;

function Rows({ id, codes, reload }: Rows) {
  const text = useText();
  const mayChange = useMay('api::promotions.codes');
  const { act, isBusy } = useAct<{ done: true }>(() => void reload());
  const turn = ({ id: code, code: name, enabled }: FoundCode) =>
    void act('PUT /discounts/:id/codes/:code', { params: { id, code }, body: { enabled: !enabled } }, () =>
      text(enabled ? 'storekeeper.codes.turnedOff' : 'storekeeper.codes.turnedOn', { code: name }),
    );
  const heads = ['storekeeper.codes.code', 'storekeeper.discounts.uses', 'storekeeper.codes.last', 'storekeeper.codes.inUse'] as const;
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={codes.length}>
      {codes.map((code) => (
        <Tr key={code.id}>
          <Td>
            <Typography style={{ overflowWrap: 'anywhere' }}>{code.code}</Typography>
          </Td>
          <Td>
            <Typography>
              {code.usageLimit === null ? code.uses : text('storekeeper.discounts.usesOf', { count: code.uses, most: code.usageLimit })}
            </Typography>
          </Td>
          <Td>
            <LastUse last={code.last} />
          </Td>
          <Td>
            <Switch
              aria-label={text('storekeeper.codes.inUseNamed', { code: code.code })}
              checked={code.enabled}
              disabled={!mayChange || isBusy}
              onCheckedChange={() => turn(code)}
            />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The codes of a discount: how often each was used, by whom last, and more of them. */
export function CodesCard({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const mayMake = useMay('api::promotions.codes');
  const [asked, ask] = useState<Asked>(everyCode);
  const [typed, setTyped] = useState('');
  const { q, used, cursor } = asked;
  const { data, error, load } = useResource('GET /discounts/:id/codes', {
    params: { id },
    query: { ...(q === '' ? {} : { q }), ...(used === '' ? {} : { used }), ...(cursor === null ? {} : { cursor }) },
  });
  const { download, isBusy, error: failed } = useDownload();
  const exporting = (
    <Button
      variant="tertiary"
      loading={isBusy}
      onClick={() => void download('GET /discounts/:id/code-list', { params: { id } }, 'codes.csv')}
    >
      {text('storekeeper.codes.export')}
    </Button>
  );
  return (
    <Card title={text('storekeeper.codes.all')} hint={text('storekeeper.codes.allHint')} aside={mayMake ? exporting : null}>
      <Refusal>{error ?? failed}</Refusal>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          ask({ ...asked, q: typed.trim(), cursor: null });
        }}
      >
        <Flex wrap="wrap" gap={3} alignItems="flex-end">
          <Box width={{ initial: '100%', small: '20rem' }}>
            <TextField label={text('storekeeper.codes.search')} value={typed} onChange={(next) => setTyped(next.slice(0, 100))} />
          </Box>
          <Box width={{ initial: '100%', small: '16rem' }}>
            <ChoiceField
              label={text('storekeeper.codes.which')}
              value={used || any}
              choices={[
                { id: any, name: text('storekeeper.discounts.any') },
                { id: 'used', name: text('storekeeper.codes.used') },
                { id: 'unused', name: text('storekeeper.codes.unused') },
              ]}
              onChange={(which) => ask({ ...asked, used: which === 'used' || which === 'unused' ? which : '', cursor: null })}
            />
          </Box>
          <Button type="submit" variant="secondary" size="L">
            {text('storekeeper.discounts.find')}
          </Button>
        </Flex>
      </form>
      {data?.codes.length === 0 ? <Typography role="status">{text('storekeeper.codes.none')}</Typography> : null}
      {data && data.codes.length > 0 ? <Rows id={id} codes={data.codes} reload={load} /> : null}
      <Flex gap={3}>
        {cursor === null ? null : (
          <Button variant="tertiary" onClick={() => ask({ ...asked, cursor: null })}>
            {text('storekeeper.discounts.first')}
          </Button>
        )}
        {data?.nextCursor ? (
          <Button variant="tertiary" onClick={() => ask({ ...asked, cursor: data.nextCursor })}>
            {text('storekeeper.discounts.more')}
          </Button>
        ) : null}
      </Flex>
      {mayMake ? <AddCodes id={id} reload={load} /> : null}
    </Card>
  );
}
