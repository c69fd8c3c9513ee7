import { Button, Flex } from '@strapi/design-system';
import { Card } from '../../kit/card';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { withLine, type Crm, type CrmFields, type Kind, type Mapping, type Problem } from './crm-draft';
import { kindWords, problemWords } from './crm-words';
import { MappedLine } from './mapped-line';

type Props = Readonly<{
  kind: Kind;
  crm: Crm;
  mapping: Mapping;
  fields: CrmFields | null;
  problems: readonly Problem[];
  change: (mapping: Mapping) => void;
}>;

/** What of one kind of record is written where. */
export function MappingCard({ kind, crm, mapping, fields, problems, change }: Props) {
  const text = useText();
  const problemOf = (index: number) => problems.find((problem) => problem.kind === kind && problem.index === index);
  const lines = mapping[kind];
  return (
    <Card title={text(kindWords[kind])}>
      {kind === 'contact' && !crm.hasContacts ? <Aside>{text('storekeeper.crm.inOrders')}</Aside> : null}
      {lines.length === 0 ? <Aside>{text('storekeeper.crm.noLines')}</Aside> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {lines.map((line, index) => {
          const problem = problemOf(index);
          return (
            <MappedLine
              // A line has nothing of its own but its place.
              key={`${index} of ${lines.length}`}
              place={index}
              line={line}
              shopFields={crm.shopFields[kind]}
              words={crm.shopWords[line.from] ?? []}
              fields={crm.takesAnyField ? null : (fields?.[kind] ?? null)}
              problem={problem && text(problemWords[problem.is])}
              change={(next) => change(withLine(mapping, kind, index, next))}
            />
          );
        })}
      </Flex>
      <Flex>
        <Button variant="secondary" onClick={() => change(withLine(mapping, kind, lines.length, { from: '', to: '' }))}>
          {text('storekeeper.crm.addLine')}
        </Button>
      </Flex>
    </Card>
  );
}
