import { Typography } from '@strapi/design-system';
import type { StaffOrderView } from '../kit/admin-types';

type Props = Readonly<{ order: StaffOrderView; lines: readonly Readonly<{ line: string; quantity: number }>[] }>;

/** The pieces of a parcel or a return, by the names the order has for them. */
export function LinesOf({ order, lines }: Props) {
  return lines.map(({ line, quantity }) => (
    <Typography key={line}>
      {quantity} × {order.lines.find(({ id }) => id === line)?.name ?? line}
    </Typography>
  ));
}
