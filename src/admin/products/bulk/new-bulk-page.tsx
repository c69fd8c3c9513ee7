import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';
import type { BulkKind } from '../../../domain/catalogue/bulk-change';
import type { BulkChange, BulkChoices } from '../../kit/admin-types';
import { Card } from '../../kit/card';
import { ChoiceField } from '../../kit/form-fields';
import { bulkChangePath, productsPath } from '../../kit/product-paths';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { toChange, type BulkDraft } from './bulk-draft';
import { CategoryFields, LanguagesField, TaxFields } from './product-fields';
import { PriceFields } from './price-fields';
import { chosenCount, toSent, type Selection } from './selection';

const kinds: readonly BulkKind[] = ['prices', 'category', 'tax', 'publish', 'unpublish'];

const begun = ({ lists, languages }: BulkChoices): BulkDraft => ({
  ...{ kind: lists.length > 0 ? 'prices' : 'category', list: lists[0]?.id ?? '', how: 'raise', by: 'percent', typed: '', ending: 'exact' },
  ...{ category: '', placing: 'add', taxCategory: '', languages },
});

function Form({ choices, selection }: Readonly<{ choices: BulkChoices; selection: Selection }>) {
  const text = useText();
  const navigate = useNavigate();
  const { send, isBusy } = useSend();
  const [draft, setDraft] = useState(() => begun(choices));
  const [error, setError] = useState<string | null>(null);
  const exponent = choices.lists.find(({ id }) => id === draft.list)?.exponent ?? 0;
  const change = toChange(draft, exponent);
  const set = (part: Partial<BulkDraft>) => {
    setError(null);
    setDraft({ ...draft, ...part });
  };
  const look = async () => {
    if (change === null) return;
    const { method, path, body } = addressOf('POST /bulk-changes', { body: { selection: toSent(selection), change } });
    const sent = await send<BulkChange>(method, path, body);
    if (sent.isDone) void navigate(bulkChangePath(sent.answer.id));
    else setError(sent.error);
  };
  const offered = kinds.filter((kind) => {
    if (kind === 'prices') return choices.lists.length > 0;
    return kind === 'category' || kind === 'tax' || choices.languages.length > 0;
  });
  const parts = { draft, set, choices };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <Card title={text('storekeeper.bulk.new', { count: chosenCount(selection) })}>
        <Flex direction="column" alignItems="stretch" gap={4} maxWidth="56rem">
          <ChoiceField
            label={text('storekeeper.bulk.kind')}
            value={draft.kind}
            choices={offered.map((id) => ({ id, name: text(`storekeeper.bulk.kind.${id}`) }))}
            onChange={(id) => set({ kind: kinds.find((kind) => kind === id) ?? draft.kind })}
          />
          {draft.kind === 'prices' ? <PriceFields {...parts} exponent={exponent} /> : null}
          {draft.kind === 'category' ? <CategoryFields {...parts} /> : null}
          {draft.kind === 'tax' ? <TaxFields {...parts} /> : null}
          {draft.kind === 'prices' ? null : <LanguagesField {...parts} />}
          <Refusal>{error}</Refusal>
          <Box>
            <Button type="submit" size="L" disabled={isBusy || change === null}>
              {text('storekeeper.bulk.look')}
            </Button>
          </Box>
          <Aside>{text('storekeeper.bulk.look.hint')}</Aside>
        </Flex>
      </Card>
    </form>
  );
}

/** What is to become of the products that were ticked. */
export function NewBulkPage({ selection }: Readonly<{ selection: Selection }>) {
  const text = useText();
  const { data, error } = useResource('GET /bulk-choices', {});
  const isEmpty = chosenCount(selection) === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${productsPath}`}>
        {text('storekeeper.desk.back')}
      </TextLink>
      {isEmpty ? <Typography role="status">{text('storekeeper.bulk.new.none')}</Typography> : null}
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.bulk.loading')}</Loader> : null}
      {data === null || isEmpty ? null : <Form choices={data} selection={selection} />}
    </Flex>
  );
}
