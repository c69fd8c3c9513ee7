import { useCallback, useMemo, useState } from 'react';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { FocusBack } from '../kit/focus-back';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { Card } from '../kit/card';
import { copiedFields, isNewRow, listOf, listText, newRow, rowPath, textPath, typed, withoutRow, withRow, type Draft } from './desk-draft';
import type { CardProps, Option } from './desk-props';
import { FirstCell, FirstHead, GridCell, GridHead, GridTable } from './grid-table';
import { missingCombinations } from './matrix';
import { columnsOf } from './matrix-columns';
import { marginOf } from './margin';
import { MatrixRow } from './matrix-row';
import { PathField } from './path-field';
import { skuFrom } from './slug';

type Props = CardProps & Readonly<{ options: readonly Option[]; chosen: Readonly<Record<string, readonly string[]>> }>;

const valuesOfRow = ({ values }: Draft, row: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([path]) => path.startsWith(`${row}.`)));

/** What is bought: every variant in a line, its prices and stock in columns, made of the chosen values in one go. */
export function MatrixCard({ desk, draft, errors, change, options: all, chosen }: Props) {
  const text = useText();
  const { formatDate } = useIntl();
  const [removed, setRemoved] = useState<string | null>(null);
  const [forAll, setForAll] = useState<Readonly<Record<string, string>>>({});
  const seesCosts = useMay('api::costs.see');
  const columns = useMemo(() => columnsOf(desk, text, (at) => formatDate(at, { dateStyle: 'medium' }), seesCosts), [desk, seesCosts]);
  const optionIds = draft.values.options ?? '';
  const options = useMemo(() => listOf(optionIds).flatMap((id) => all.find((option) => option.id === id) ?? []), [optionIds, all]);
  const [main = ''] = desk.shop.languages;
  const slug = draft.values[textPath(main, 'slug')] ?? '';
  const begin = { enabled: 'yes', weight: '0', barcode: '', policy: 'tracked', beyond: '0' };

  const missing = missingCombinations(
    options.map((option) => option.values.filter(({ id }) => chosen[option.id]?.includes(id))),
    draft.rows.map((row) => listOf(draft.values[rowPath(row, 'values')])),
  );
  const makeAll = () =>
    change((before) =>
      missing.reduce(
        (made, combination) =>
          withRow(made, newRow(made.rows), {
            ...begin,
            ...Object.fromEntries(columns.map(({ pathOf, key }) => [pathOf('x').slice(2), forAll[key] ?? (key === 'weight' ? '0' : '')])),
            name: combination.map(({ label }) => label).join(' / '),
            sku: skuFrom(
              slug,
              combination.map(({ code }) => code),
            ),
            values: listText(combination.map(({ id }) => id)),
          }),
        before,
      ),
    );
  const addOne = () =>
    change((before) =>
      withRow(before, newRow(before.rows), {
        ...begin,
        name: before.values[textPath(main, 'name')] ?? '',
        sku: skuFrom(slug, []),
        values: '',
      }),
    );

  const onType = useCallback((path: string, value: string) => change((before) => typed(before, { [path]: value })), [change]);
  const onCopy = useCallback(
    (row: string) => change((before) => withRow(before, newRow(before.rows), copiedFields(before, row), row)),
    [change],
  );
  const onRemove = useCallback((row: string) => (isNewRow(row) ? change((before) => withoutRow(before, row)) : setRemoved(row)), [change]);
  const onChoose = useCallback(
    (row: string, optionId: string, value: string) =>
      change((before) => {
        const option = options.find(({ id }) => id === optionId);
        const others = listOf(before.values[rowPath(row, 'values')]).filter((id) => !option?.values.some((own) => own.id === id));
        const now = [...others, ...(value === '' ? [] : [value])];
        const nameFor = (values: readonly string[]) =>
          options.flatMap((one) => one.values.filter(({ id }) => values.includes(id)).map(({ label }) => label)).join(' / ');
        const name = before.values[rowPath(row, 'name')] ?? '';
        const follows = name === '' || name === nameFor(listOf(before.values[rowPath(row, 'values')]));
        return typed(before, { [rowPath(row, 'values')]: listText(now), ...(follows ? { [rowPath(row, 'name')]: nameFor(now) } : {}) });
      }),
    [change, options],
  );
  const fillIn = (key: string, value: string) => {
    setForAll((before) => ({ ...before, [key]: value }));
    const column = columns.find((one) => one.key === key);
    if (column) change((before) => typed(before, Object.fromEntries(before.rows.map((row) => [column.pathOf(row), value]))));
  };

  const heads = [
    text('storekeeper.desk.variant'),
    ...options.map(({ name }) => name),
    text('storekeeper.desk.sku'),
    ...columns,
    ...[text('storekeeper.desk.policy'), text('storekeeper.desk.barcode'), text('storekeeper.desk.forSale'), ''],
  ];
  return (
    <Card
      title={text('storekeeper.desk.matrix')}
      hint={text('storekeeper.desk.matrix.hint')}
      aside={
        <Flex gap={2} wrap="wrap">
          {missing.length > 0 ? (
            <Button id="variants" type="button" onClick={makeAll}>
              {text('storekeeper.desk.matrix.make', { count: missing.length })}
            </Button>
          ) : null}
          <Button
            {...(missing.length > 0 ? {} : { id: 'variants' })}
            type="button"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={addOne}
          >
            {text('storekeeper.desk.matrix.add')}
          </Button>
        </Flex>
      }
    >
      {draft.rows.length === 0 ? (
        <Typography>{text('storekeeper.desk.matrix.none')}</Typography>
      ) : (
        <Box overflow="auto" width="100%" position="relative">
          <GridTable>
            <thead>
              <tr>
                {heads.map((head, index) => {
                  const Head = index === 0 ? FirstHead : GridHead;
                  return (
                    <Head key={index}>
                      <Flex direction="column" alignItems="flex-start">
                        <Typography variant="sigma">{typeof head === 'string' ? head : head.title}</Typography>
                        {typeof head === 'string' ? null : (
                          <Typography variant="pi" textColor="neutral600">
                            {head.subtitle}
                          </Typography>
                        )}
                      </Flex>
                    </Head>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {draft.rows.length > 1 ? (
                <tr>
                  <FirstCell>
                    <Typography fontWeight="bold">{text('storekeeper.desk.all')}</Typography>
                  </FirstCell>
                  {[...options, null].map((_, index) => (
                    <GridCell key={index} />
                  ))}
                  {columns.map(({ key, title, subtitle, inputMode }) => (
                    <GridCell key={key}>
                      <PathField
                        path={key}
                        label={`${text('storekeeper.desk.all')}: ${title} ${subtitle}`}
                        isLabelHidden
                        value={forAll[key] ?? ''}
                        inputMode={inputMode}
                        onType={fillIn}
                      />
                    </GridCell>
                  ))}
                  {heads.slice(0, 4).map((_, index) => (
                    <GridCell key={index} />
                  ))}
                </tr>
              ) : null}
              {draft.rows.map((row) => (
                <MatrixRow
                  key={row}
                  row={row}
                  values={valuesOfRow(draft, row)}
                  margin={seesCosts ? marginOf(row, draft, desk) : null}
                  {...{ errors, options, columns, onType, onChoose, onCopy, onRemove }}
                />
              ))}
            </tbody>
          </GridTable>
        </Box>
      )}
      <Dialog.Root open={removed !== null} onOpenChange={(isOpen: boolean) => (isOpen ? undefined : setRemoved(null))}>
        {removed === null ? null : <FocusBack />}
        <ConfirmDialog
          onConfirm={() => {
            if (removed !== null) change((before) => withoutRow(before, removed));
            setRemoved(null);
          }}
        >
          {text('storekeeper.desk.remove.sure', { variant: removed === null ? '' : (draft.values[rowPath(removed, 'sku')] ?? '') })}
        </ConfirmDialog>
      </Dialog.Root>
    </Card>
  );
}
