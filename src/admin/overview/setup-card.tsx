import { Button, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { CheckCircle, Minus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { newProductPath } from '../kit/product-paths';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { settingsPath } from '../kit/settings-path';
import { useText } from '../kit/use-text';
import { useState } from 'react';
import type { TextKey } from '../texts';
import type { Overview } from './use-sales-in';

type Setup = NonNullable<Overview['setup']>;
type Step = Setup['steps'][number]['step'];

/** What each step is called, why it is needed, and where it is done: those without a place are done on the server. */
const steps: Readonly<Record<Step, Readonly<{ name: TextKey; why: TextKey; to: string | null }>>> = {
  settings: {
    name: 'storekeeper.overview.setup.settings',
    why: 'storekeeper.overview.setup.settingsWhy',
    to: `/${settingsPath}`,
  },
  taxes: {
    name: 'storekeeper.overview.setup.taxes',
    why: 'storekeeper.overview.setup.taxesWhy',
    to: '/content-manager/collection-types/api::pricing.tax-rate/create',
  },
  delivery: {
    name: 'storekeeper.overview.setup.delivery',
    why: 'storekeeper.overview.setup.deliveryWhy',
    to: '/content-manager/collection-types/api::delivery.delivery-method/create',
  },
  product: { name: 'storekeeper.overview.setup.product', why: 'storekeeper.overview.setup.productWhy', to: newProductPath },
  payments: { name: 'storekeeper.overview.setup.payments', why: 'storekeeper.overview.setup.paymentsWhy', to: null },
  mail: { name: 'storekeeper.overview.setup.mail', why: 'storekeeper.overview.setup.mailWhy', to: null },
  staff: { name: 'storekeeper.overview.setup.staff', why: 'storekeeper.overview.setup.staffWhy', to: '/settings/users' },
};

/** What a new shop needs before it can sell, until all of it is done or somebody puts it away. */
export function SetupCard({ setup, onChange }: Readonly<{ setup: Setup; onChange: () => void }>) {
  const text = useText();
  const { act, isBusy } = useAct<{ isDismissed: boolean }>(onChange);
  const [refused, setRefused] = useState<string | null>(null);
  const done = setup.steps.filter(({ isDone }) => isDone).length;
  if (setup.isDismissed || done === setup.steps.length) return null;
  const putAway = async () => {
    const { error } = await act('PUT /overview/setup', { body: { isDismissed: true } }, () => text('storekeeper.overview.setup.putAway'));
    setRefused(error);
  };
  return (
    <Card
      title={text('storekeeper.overview.setup.title')}
      hint={text('storekeeper.overview.setup.progress', { done, all: setup.steps.length })}
      aside={
        <Button variant="tertiary" size="S" loading={isBusy} onClick={() => void putAway()}>
          {text('storekeeper.overview.setup.dismiss')}
        </Button>
      }
    >
      <Refusal>{refused}</Refusal>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {setup.steps.map(({ step, isDone }) => (
          <Flex key={step} tag="li" gap={3} alignItems="flex-start">
            {isDone ? (
              <CheckCircle width="2rem" height="2rem" fill="success600" role="img" aria-label={text('storekeeper.overview.setup.done')} />
            ) : (
              <Minus width="2rem" height="2rem" fill="neutral500" role="img" aria-label={text('storekeeper.overview.setup.open')} />
            )}
            <Flex direction="column" alignItems="flex-start">
              {steps[step].to === null || isDone ? (
                <Typography textColor={isDone ? 'neutral600' : 'neutral800'}>{text(steps[step].name)}</Typography>
              ) : (
                <TextLink tag={Link} to={steps[step].to}>
                  {text(steps[step].name)}
                </TextLink>
              )}
              {isDone ? null : <Aside>{text(steps[step].why)}</Aside>}
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
