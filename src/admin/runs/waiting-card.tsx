import { Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { orderDeskPath } from '../kit/order-paths';
import type { Answer } from '../kit/staff-api';
import { StateBadge } from '../kit/state-badge';
import { useText } from '../kit/use-text';
import { reasons } from './reasons';
import type { Words } from './use-words';

type Props = Readonly<{ waiting: Answer<'GET /delivery-candidates'>; words: Words }>;

/** Orders that are on no run yet, with why one cannot be brought. */
export function WaitingCard({ waiting: { candidates, more }, words }: Props) {
  const text = useText();
  const ready = candidates.filter(({ because }) => because === null).length;
  const heads = (['order', 'name', 'address', 'slot', 'load', 'state'] as const).map((head) => text(`storekeeper.runs.${head}`));
  return (
    <Card
      title={text('storekeeper.runs.waiting')}
      hint={text(more ? 'storekeeper.runs.readyOfMore' : 'storekeeper.runs.readyOf', { ready, all: candidates.length })}
    >
      {candidates.length === 0 ? <Typography>{text('storekeeper.runs.noneWait')}</Typography> : null}
      {candidates.length > 0 ? (
        <DataTable heads={heads} rowCount={candidates.length}>
          {candidates.map((each) => (
            <Tr key={each.order}>
              <Td>
                <TextLink tag={Link} to={orderDeskPath(each.order)}>
                  {each.number}
                </TextLink>
              </Td>
              <Td>
                <Typography>{each.name}</Typography>
              </Td>
              <Td>
                <Typography>{words.address(each.address)}</Typography>
              </Td>
              <Td>
                <Typography>{words.slotOfCandidate(each)}</Typography>
              </Td>
              <Td>
                <Typography>{words.load(each)}</Typography>
              </Td>
              <Td>
                <StateBadge variant={each.because ? 'warning' : 'success'}>
                  {text(each.because ? reasons[each.because] : 'storekeeper.runs.canBeBrought')}
                </StateBadge>
              </Td>
            </Tr>
          ))}
        </DataTable>
      ) : null}
    </Card>
  );
}
