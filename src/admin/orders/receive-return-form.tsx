import { useState } from 'react';
import { Box, Checkbox } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { ChoiceField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { FormProps } from './form-props';
import { allOf, asked, chosen } from './pieces';
import { PiecesFields } from './pieces-fields';

type Props = FormProps & Readonly<{ request: StaffOrderView['returnRequests'][number] }>;

// The server puts pieces back to where they were sent from when nobody names a location.
const whereItCameFrom = 'where-it-came-from';

export function ReceiveReturnForm({ order, act, isBusy, close, request }: Props) {
  const text = useText();
  const pieces = asked(order, request.lines);
  const [quantities, setQuantities] = useState(() => allOf(pieces));
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const [backTo, setBackTo] = useState(whereItCameFrom);

  const { lines, isRight } = chosen(pieces, quantities);
  const location = backTo === whereItCameFrom ? undefined : backTo;
  const mark = (line: string, isSellable: boolean) =>
    setBroken((before) => new Set(isSellable ? [...before].filter((other) => other !== line) : [...before, line]));
  const arrived = lines.map((line) => ({ ...line, restock: !broken.has(line.line), location }));
  return (
    <ActionForm
      explanation={text('storekeeper.receiving.explanation')}
      submit={text('storekeeper.receiving.submit')}
      isReady={isRight && lines.length > 0}
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act(
          'POST /orders/:id/return-requests/:request/receive',
          { params: { id: order.id, request: request.id }, body: { lines: arrived } },
          () => text('storekeeper.receiving.done'),
        )
      }
    >
      <PiecesFields
        title={text('storekeeper.pieces.returned')}
        pieces={pieces}
        quantities={quantities}
        onChange={setQuantities}
        beside={(line) => (
          <Box paddingTop={2}>
            <Checkbox checked={!broken.has(line)} onCheckedChange={(checked) => mark(line, checked === true)}>
              {text('storekeeper.receiving.restock')}
            </Checkbox>
          </Box>
        )}
      />
      {arrived.some(({ restock }) => restock) ? (
        <ChoiceField
          label={text('storekeeper.receiving.place')}
          hint={text('storekeeper.receiving.placeHint')}
          value={backTo}
          choices={[{ id: whereItCameFrom, name: text('storekeeper.receiving.whereItCameFrom') }, ...order.locations]}
          onChange={setBackTo}
        />
      ) : null}
    </ActionForm>
  );
}
