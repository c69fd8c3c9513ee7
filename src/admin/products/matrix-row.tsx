import { memo } from 'react';
import { Box, Checkbox, Flex, IconButton } from '@strapi/design-system';
import { Duplicate, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { policies } from './desk-change';
import { rowPath } from './desk-draft';
import type { Option } from './desk-props';
import { FirstCell, GridCell } from './grid-table';
import type { Column } from './matrix-columns';
import { PathField } from './path-field';

const Select = styled.select`
  width: 100%;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
`;

type Props = Readonly<{
  row: string;
  /** The texts of this row alone, by path, so that others need not be drawn again. */
  values: Readonly<Record<string, string>>;
  /** In percent, below the cost; null where it cannot be said. */
  margin: number | null;
  errors: Readonly<Record<string, string>>;
  options: readonly Option[];
  columns: readonly Column[];
  onType: (path: string, value: string) => void;
  onChoose: (row: string, option: string, value: string) => void;
  onCopy: (row: string) => void;
  onRemove: (row: string) => void;
}>;

/** A variant, each of whose fields is edited where it stands. */
export const MatrixRow = memo(
  function MatrixRow({ row, values, margin, errors, options, columns, onType, onChoose, onCopy, onRemove }: Props) {
    const text = useText();
    const name = values[rowPath(row, 'name')] ?? '';
    const called = values[rowPath(row, 'sku')] || name || text('storekeeper.desk.variant.new');
    const policy = values[rowPath(row, 'policy')] ?? 'tracked';
    const chosen = (values[rowPath(row, 'values')] ?? '').split(',');
    const field = (path: string, title: string, inputMode?: 'decimal' | 'numeric') => (
      <PathField
        path={path}
        label={`${called}: ${title}`}
        isLabelHidden
        value={values[path] ?? ''}
        error={errors[path]}
        {...(inputMode ? { inputMode } : {})}
        onType={onType}
      />
    );
    return (
      <tr>
        <FirstCell>
          <Box minWidth="18rem">
            {field(rowPath(row, 'name'), text('storekeeper.desk.variant'))}
            <Refusal>{errors[rowPath(row, 'values')] ?? errors[`${row}.id`] ?? null}</Refusal>
          </Box>
        </FirstCell>
        {options.map((option) => (
          <GridCell key={option.id}>
            <Box minWidth="10rem">
              <Select
                aria-label={`${called}: ${option.name}`}
                value={option.values.find(({ id }) => chosen.includes(id))?.id ?? ''}
                onChange={(event) => onChoose(row, option.id, event.target.value)}
              >
                <option value="">–</option>
                {option.values.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </Box>
          </GridCell>
        ))}
        <GridCell>
          <Box minWidth="16rem">{field(rowPath(row, 'sku'), text('storekeeper.desk.sku'))}</Box>
        </GridCell>
        {columns.map(({ key, title, subtitle, inputMode, pathOf, isCost }) => (
          <GridCell key={key}>
            <Box minWidth="10rem">
              {field(pathOf(row), `${title} ${subtitle}`, inputMode)}
              {isCost && margin !== null ? <Aside>{text('storekeeper.desk.margin', { percent: margin })}</Aside> : null}
            </Box>
          </GridCell>
        ))}
        <GridCell>
          <Box minWidth="13rem">
            <Select
              aria-label={`${called}: ${text('storekeeper.desk.policy')}`}
              value={policy}
              onChange={(event) => onType(rowPath(row, 'policy'), event.target.value)}
            >
              {policies.map((one) => (
                <option key={one} value={one}>
                  {text(`storekeeper.policy.${one}`)}
                </option>
              ))}
            </Select>
            {policy === 'backorder' ? (
              <>
                <Aside>{text('storekeeper.desk.beyond')}</Aside>
                {field(rowPath(row, 'beyond'), text('storekeeper.desk.beyond'), 'numeric')}
              </>
            ) : null}
          </Box>
        </GridCell>
        <GridCell>
          <Box minWidth="16rem">{field(rowPath(row, 'barcode'), text('storekeeper.desk.barcode'), 'numeric')}</Box>
        </GridCell>
        <GridCell>
          <Checkbox
            aria-label={`${called}: ${text('storekeeper.desk.forSale')}`}
            checked={values[rowPath(row, 'enabled')] === 'yes'}
            onCheckedChange={(isOn: boolean | 'indeterminate') => onType(rowPath(row, 'enabled'), isOn === true ? 'yes' : '')}
          />
        </GridCell>
        <GridCell>
          <Flex>
            <IconButton label={text('storekeeper.desk.copy', { variant: called })} variant="ghost" onClick={() => onCopy(row)}>
              <Duplicate />
            </IconButton>
            <IconButton label={text('storekeeper.desk.remove', { variant: called })} variant="ghost" onClick={() => onRemove(row)}>
              <Trash />
            </IconButton>
          </Flex>
        </GridCell>
      </tr>
    );
  },
  (before, after) =>
    before.columns === after.columns &&
    before.options === after.options &&
    before.errors === after.errors &&
    before.margin === after.margin &&
    JSON.stringify(before.values) === JSON.stringify(after.values),
);
