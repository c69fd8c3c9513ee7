import { useRef, useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { Card } from '../../kit/card';
import { ChoiceField } from '../../kit/form-fields';
import { LeaveBlocker } from '../../kit/leave-blocker';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { isChanged, kinds, nothingChanged, problemsIn, toSend, type Crm, type Mapping, type Problem } from './crm-draft';
import { ruleWords } from './crm-words';
import { AddressCard } from './address-card';
import { ConflictsCard } from './conflicts-card';
import { MappingCard } from './mapping-card';
import { PreviewCard } from './preview-card';
import { ResyncCard } from './resync-card';

/** How a CRM is kept up to date: what is written where, looked at on an order, and everything anew. */
export function CrmPage() {
  const text = useText();
  const { name = '' } = useParams();
  const { data: crm, error, load, show } = useResource('GET /crms/:name', { params: { name } });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/integrations/crm/${name}`}>
        {text('storekeeper.crm.back')}
      </TextLink>
      <Refusal>{error}</Refusal>
      {crm === null && error === null ? <Loader>{text('storekeeper.crm.loading')}</Loader> : null}
      {crm ? <Desk crm={crm} reload={load} show={show} /> : null}
    </Flex>
  );
}

type Props = Readonly<{ crm: Crm; reload: () => Promise<void>; show: (crm: Crm) => void }>;

function Desk({ crm, reload, show }: Props) {
  const text = useText();
  const { name, title, isOn, isOwnMapping, takesAnyField } = crm;
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const fields = useResource('GET /crms/:name/fields', isOn && !takesAnyField ? { params: { name } } : null);
  const [draft, setDraft] = useState(nothingChanged);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const mapping = draft.mapping ?? crm.mapping;
  const rule = draft.rule ?? crm.rule;
  const change = (next: Mapping) => {
    setProblems([]);
    setRefusal(null);
    setDraft({ ...draft, mapping: next });
  };
  const save = async (own: Mapping | null) => {
    const { method, path, body } = addressOf('PUT /crms/:name', {
      params: { name },
      body: { revision: crm.revision, rule, mapping: own && toSend(own) },
    });
    const sent = await send<Crm>(method, path, body);
    if (!sent.isDone) {
      setProblems(problemsIn(sent.details));
      setRefusal(problemsIn(sent.details).length > 0 ? text('storekeeper.crm.lookAtLines') : sent.error);
      if (sent.details.code === 'EDIT_CONFLICT') await reload();
      return;
    }
    setDraft(nothingChanged);
    setProblems([]);
    setRefusal(null);
    show(sent.answer);
    toggleNotification({ type: 'success', message: text('storekeeper.crm.saved', { title }) });
  };
  return (
    <>
      <LeaveBlocker isDirty={isChanged(draft)} isLeaving={isLeaving} />
      <Typography variant="beta" tag="h2">
        {title}
      </Typography>
      {isOn ? null : <Refusal>{text('storekeeper.crm.off', { title })}</Refusal>}
      {fields.error ? <Aside>{fields.error}</Aside> : null}
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Flex flex="1" minWidth={0} width="100%" direction="column" alignItems="stretch" gap={4}>
          {kinds.map((kind) => (
            <MappingCard key={kind} kind={kind} crm={crm} mapping={mapping} fields={fields.data} problems={problems} change={change} />
          ))}
          <Card title={text('storekeeper.crm.rule')} hint={text('storekeeper.crm.ruleHint')}>
            <ChoiceField
              label={text('storekeeper.crm.rule.label')}
              value={rule}
              choices={(['newest', 'shop', 'crm'] as const).map((each) => ({ id: each, name: text(ruleWords[each]) }))}
              onChange={(next) => setDraft({ ...draft, rule: next as Crm['rule'] })}
            />
          </Card>
          <Refusal>{refusal}</Refusal>
          <Flex gap={2} wrap="wrap">
            <Button
              disabled={!isOn || !isChanged(draft)}
              loading={isBusy}
              onClick={() => void save(draft.mapping ?? (isOwnMapping ? crm.mapping : null))}
            >
              {text('storekeeper.crm.save')}
            </Button>
            {isOwnMapping || draft.mapping ? (
              <Button variant="tertiary" disabled={!isOn} loading={isBusy} onClick={() => void save(null)}>
                {text('storekeeper.crm.asAtFirst')}
              </Button>
            ) : null}
          </Flex>
        </Flex>
        <Box width={{ initial: '100%', large: '28rem' }} shrink={0}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <ResyncCard crm={crm} reload={reload} />
            {crm.comesBack === 'key' || crm.comesBack === 'no_key' ? <AddressCard crm={crm} reload={reload} /> : null}
            <ConflictsCard name={name} />
            {isOn ? <PreviewCard name={name} mapping={mapping} fields={fields.data} /> : null}
          </Flex>
        </Box>
      </Flex>
    </>
  );
}
