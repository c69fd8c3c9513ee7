import { Button, Flex } from '@strapi/design-system';
import { Card } from './card';
import { StateBadge } from './state-badge';
import { Aside } from './summary-parts';

export type Listed = Readonly<{ id: string; name: string; isChanged: boolean; badge: React.ReactNode }>;
type Props = Readonly<{
  title: string;
  /** On the button that begins a new one. */
  newLabel: string;
  /** Said where there is none. */
  none: string;
  /** Of what somebody has typed in and not saved. */
  unsaved: string;
  all: readonly Listed[];
  shown: string | null;
  choose: (id: string) => void;
  onNew: () => void;
}>;

/** What a desk is of, each with how it stands, beside what is shown of one. */
export function DeskList({ title, newLabel, none, unsaved, all, shown, choose, onNew }: Props) {
  return (
    <Card
      title={title}
      aside={
        <Button variant="secondary" onClick={onNew}>
          {newLabel}
        </Button>
      }
    >
      {all.length === 0 ? <Aside>{none}</Aside> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {all.map(({ id, name, isChanged, badge }) => (
          <Flex key={id} tag="li" justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
            <Button
              variant={id === shown ? 'secondary' : 'ghost'}
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => choose(id)}
              style={{ maxWidth: '100%' }}
            >
              {name}
            </Button>
            <Flex gap={1}>
              {isChanged ? <StateBadge variant="warning">{unsaved}</StateBadge> : null}
              {badge}
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
