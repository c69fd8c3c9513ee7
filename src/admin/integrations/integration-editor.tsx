import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Card } from '../kit/card';
import { addressOf, type Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { ChangesCard } from './changes-card';
import { CheckResult } from './check-result';
import { changedIn, isChanged, isOnIn, stateOf, type Draft, type Integration } from './draft';
import { HealthNote } from './health-note';
import { useOwnWords } from './integration-words';
import { OperatorsVariables } from './operators-variables';
import { ParameterField } from './parameter-field';

type Props = Readonly<{
  integration: Integration;
  draft: Draft;
  change: (draft: Draft) => void;
  /** Shows what was saved. */
  put: (saved: Integration) => void;
  reload: () => Promise<void>;
}>;
type Problems = Readonly<Record<string, 'missing' | 'invalid'>>;
type Checked = Answer<'POST /integrations/:port/:name/check'>;

const problemsIn = (details: Readonly<{ problems?: unknown }>): Problems =>
  Array.isArray(details.problems)
    ? Object.fromEntries(
        (details.problems as { parameter: string; is: 'missing' | 'invalid' }[]).map(({ parameter, is }) => [parameter, is]),
      )
    : {};

/** What a company is set up with: asked whether it is right, and saved. What the operator has set is only read. */
export function IntegrationEditor({ integration, draft, change, put, reload }: Props) {
  const text = useText();
  const own = useOwnWords();
  const moment = useMoment();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const { port, name, title, about, parameters, variables, setBy, revision, canBeChecked, changedAt, changedBy } = integration;
  const isOperators = setBy === 'operator';
  const type = (next: Draft) => {
    setChecked(null);
    setProblems({});
    setRefusal(null);
    change(next);
  };
  const refused = (sent: Readonly<{ error: string | null; details: Readonly<Record<string, unknown>> }>) => {
    const found = problemsIn(sent.details);
    setProblems(found);
    setRefusal(Object.keys(found).length > 0 ? text('storekeeper.integrations.lookAtFields') : sent.error);
  };
  const check = async () => {
    setChecked(null);
    const { method, path, body } = addressOf('POST /integrations/:port/:name/check', {
      params: { port, name },
      body: { parameters: changedIn(integration, draft) },
    });
    const sent = await send<Checked>(method, path, body);
    if (sent.isDone) setChecked(sent.answer);
    else refused(sent);
  };
  const save = async () => {
    const { method, path, body } = addressOf('PUT /integrations/:port/:name', {
      params: { port, name },
      body: { revision, isOn: isOnIn(integration, draft), parameters: changedIn(integration, draft) },
    });
    const sent = await send<Integration>(method, path, body);
    if (sent.isDone) {
      setProblems({});
      setRefusal(null);
      put(sent.answer);
      toggleNotification({ type: 'success', message: text('storekeeper.integrations.saved', { title }) });
      return;
    }
    refused(sent);
    // A colleague was faster: what is there now is shown, and what was typed stays.
    if (sent.details.code === 'EDIT_CONFLICT') await reload();
  };
  return (
    <Card title={title} {...(about ? { hint: own(about) } : {})}>
      {isOperators && variables.length === 0 ? <Aside>{text('storekeeper.integrations.byOperator')}</Aside> : null}
      {variables.length > 0 ? <OperatorsVariables variables={variables} /> : null}
      {stateOf(integration) === 'locked' ? <Refusal>{text('storekeeper.integrations.locked')}</Refusal> : null}
      <HealthNote health={integration.health} />
      {isOperators ? null : (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Checkbox checked={isOnIn(integration, draft)} onCheckedChange={(isOn: boolean) => type({ ...draft, isOn })}>
            {text('storekeeper.integrations.use', { title })}
          </Checkbox>
          <Aside>{text(port === 'payments' ? 'storekeeper.integrations.onPayments' : 'storekeeper.integrations.onHint')}</Aside>
        </Flex>
      )}
      {parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          draft={draft}
          disabled={isOperators}
          problem={problems[parameter.name]}
          change={(value) => type({ ...draft, typed: { ...draft.typed, [parameter.name]: value } })}
        />
      ))}
      {checked ? <CheckResult checked={checked} /> : null}
      <Refusal>{refusal}</Refusal>
      <Flex gap={2} wrap="wrap">
        {canBeChecked ? (
          <Button variant="secondary" loading={isBusy} onClick={() => void check()}>
            {text('storekeeper.integrations.check')}
          </Button>
        ) : null}
        {isOperators ? null : (
          <Button disabled={!isChanged(integration, draft)} loading={isBusy} onClick={() => void save()}>
            {text('storekeeper.integrations.save')}
          </Button>
        )}
      </Flex>
      {changedAt ? (
        <Typography variant="pi" textColor="neutral600">
          {text('storekeeper.integrations.changed', { at: moment(changedAt), by: changedBy ?? text('storekeeper.integrations.somebody') })}
        </Typography>
      ) : null}
      {isOperators ? null : <ChangesCard integration={integration} />}
    </Card>
  );
}
