import { Flex, Typography } from '@strapi/design-system';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import type { Integration } from './draft';

/** What only whoever runs the shop sets, by name; what stands in it is nobody's to read here. */
export function OperatorsVariables({ variables }: Pick<Integration, 'variables'>) {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Aside>{text('storekeeper.integrations.variables')}</Aside>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {variables.map(({ name, isSet }) => (
          <Typography key={name} tag="li" style={{ overflowWrap: 'anywhere' }} textColor={isSet ? 'neutral800' : 'neutral600'}>
            {text(isSet ? 'storekeeper.integrations.variableSet' : 'storekeeper.integrations.variableUnset', { name })}
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
}
