import { useEffect, useRef } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { useDrag, useDrop } from 'react-dnd';
import { useTheme } from 'styled-components';
import { useText } from '../kit/use-text';
import { useChoice } from './runs-desk';
import { isOpen, type Run, type Stop } from './use-day';

const kind = 'storekeeper-stop';
type Dragged = Readonly<{ stop: Stop; from: Run }>;

export const isMovable = (run: Run, stop: Stop): boolean => isOpen(run) && !stop.locked && stop.state === 'waiting';

/** What was sent with a courier stays with them. */
const mayCome = ({ from }: Dragged, to: Run): boolean => isOpen(to) && (from.id === to.id || from.state === 'planned');

/** The place of a stop in its run, by which it is dragged to another one. Its row stands out with its sign on the map. */
export function StopPlace({ run, stop, place }: Readonly<{ run: Run; stop: Stop; place: number }>) {
  const { chosen, isOfMap, point, drop } = useChoice();
  const { colors } = useTheme();
  const cell = useRef<HTMLDivElement>(null);
  const canDrag = isMovable(run, stop);
  const [, drag] = useDrag({ type: kind, item: (): Dragged => ({ stop, from: run }), canDrag }, [run, stop, canDrag]);
  const [{ isOver }, dropOn] = useDrop(
    {
      accept: kind,
      canDrop: (dragged: Dragged) => dragged.stop.id !== stop.id && mayCome(dragged, run),
      drop: (dragged: Dragged) => drop({ ...dragged, to: run, place: place - 1 }),
      collect: (monitor) => ({ isOver: monitor.isOver() && monitor.canDrop() }),
    },
    [run, stop, place, drop],
  );
  const isChosen = chosen === stop.id;

  useEffect(() => {
    const row = cell.current?.closest('tr');
    if (!row) return;
    dropOn(row);
    const focus = () => point(stop.id);
    // A row that comes under the mouse by itself was not pointed at.
    const move = ({ movementX, movementY }: MouseEvent) => (movementX === 0 && movementY === 0 ? undefined : point(stop.id));
    row.addEventListener('mousemove', move);
    row.addEventListener('focusin', focus);
    return () => {
      dropOn(null);
      row.removeEventListener('mousemove', move);
      row.removeEventListener('focusin', focus);
    };
  }, [dropOn, point, stop.id]);
  useEffect(() => {
    const row = cell.current?.closest('tr');
    if (!row) return;
    row.style.outline = isOver ? `2px dashed ${colors.primary600}` : isChosen ? `2px solid ${colors.primary500}` : '';
    row.style.outlineOffset = '-2px';
    if (isChosen && isOfMap) row.scrollIntoView({ block: 'nearest' });
  }, [isChosen, isOfMap, isOver, colors]);
  drag(cell);

  return (
    <Flex ref={cell} gap={2} cursor={canDrag ? 'grab' : undefined} data-stop={stop.id}>
      {canDrag ? <Drag aria-hidden /> : null}
      <Typography>{place}</Typography>
    </Flex>
  );
}

/** Behind the last stop; the only place of a run that is empty. It is there while something is dragged that may come. */
export function LastPlace({ run }: Readonly<{ run: Run }>) {
  const text = useText();
  const { drop } = useChoice();
  const [{ isOver, isOffered }, dropOn] = useDrop(
    {
      accept: kind,
      canDrop: (dragged: Dragged) => mayCome(dragged, run),
      drop: (dragged: Dragged) => drop({ ...dragged, to: run, place: run.stops.filter(({ id }) => id !== dragged.stop.id).length }),
      collect: (monitor) => ({ isOver: monitor.isOver(), isOffered: monitor.canDrop() }),
    },
    [run, drop],
  );
  const box = useRef<HTMLDivElement>(null);
  dropOn(box);
  return (
    <Box
      ref={box}
      padding={isOffered ? 3 : 0}
      hasRadius
      borderStyle="dashed"
      borderWidth={isOffered ? '1px' : '0'}
      borderColor={isOver ? 'primary600' : 'neutral300'}
    >
      {isOffered ? <Typography>{text('storekeeper.runs.dropLast')}</Typography> : null}
    </Box>
  );
}
