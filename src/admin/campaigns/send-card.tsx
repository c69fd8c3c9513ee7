import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useShopMoment } from '../kit/use-shop-moment';
import { useText } from '../kit/use-text';
import { MomentField } from '../kit/zone-fields';
import { instantOf } from '../kit/zone-time';
import { stateWords, type CampaignChoices } from './campaign-words';
import { toSend } from './draft';
import type { Editing } from './use-campaign';

type Props = Editing & Readonly<{ choices: CampaignChoices; disabled: boolean }>;

/** By which ways it goes, and the buttons: save, try, send now or at a time, stop. */
export function SendCard({ desk, draft, change, save, send, cancel, isDirty, isBusy, refusal, missing, choices, disabled }: Props) {
  const text = useText();
  const moment = useShopMoment(choices.timeZone);
  const maySend = useMay('api::campaigns.send');
  const [at, setAt] = useState('');
  const [isSure, setSure] = useState(false);
  const state = stateWords[desk?.state ?? 'draft'];
  const isNameless = draft.name.trim() === '';
  const time = at === '' ? null : instantOf(at, choices.timeZone);
  return (
    <Card title={text('storekeeper.campaigns.send')} aside={<StateBadge variant={state.tone}>{text(state.key)}</StateBadge>}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{text('storekeeper.campaigns.way.inbox')}</Typography>
        <Checkbox
          checked={draft.ways.push}
          disabled={disabled}
          onCheckedChange={(isOn) => change({ ways: { ...draft.ways, push: isOn === true } })}
        >
          {text('storekeeper.campaigns.way.push')}
        </Checkbox>
        <Checkbox
          checked={draft.ways.mail}
          disabled={disabled || !choices.canMail}
          onCheckedChange={(isOn) => change({ ways: { ...draft.ways, mail: isOn === true } })}
        >
          {text('storekeeper.campaigns.way.mail')}
        </Checkbox>
        {choices.canMail ? null : <Aside>{text('storekeeper.campaigns.cannotMail')}</Aside>}
      </Flex>
      <Refusal>{refusal ?? (missing && !/^(texts|link|segment)\./.test(missing.field) ? missing.says : null)}</Refusal>
      {missing ? <Refusal>{text('storekeeper.campaigns.missing')}</Refusal> : null}
      {disabled ? null : (
        <>
          <Button variant="secondary" loading={isBusy} disabled={!isDirty || isNameless} onClick={() => void save()}>
            {text('storekeeper.campaigns.save')}
          </Button>
          <TryButton draft={draft} choices={choices} />
          <MomentField
            label={text('storekeeper.campaigns.at')}
            hint={text('storekeeper.campaigns.at.hint', { zone: choices.timeZone })}
            value={at}
            onChange={setAt}
          />
          <Checkbox checked={isSure} onCheckedChange={(isOn) => setSure(isOn === true)}>
            {text('storekeeper.campaigns.sure')}
          </Checkbox>
          <Button
            loading={isBusy}
            disabled={isNameless || !isSure || (at !== '' && time === null)}
            onClick={() => {
              setSure(false);
              void send(time);
            }}
          >
            {text(time === null ? 'storekeeper.campaigns.sendNow' : 'storekeeper.campaigns.sendLater')}
          </Button>
        </>
      )}
      {desk?.state === 'scheduled' && desk.sendAt ? (
        <Typography>{text('storekeeper.campaigns.goesOut', { at: moment(desk.sendAt) })}</Typography>
      ) : null}
      {maySend && (desk?.state === 'scheduled' || desk?.state === 'sending') ? (
        <Button variant="danger-light" loading={isBusy} onClick={() => void cancel()}>
          {text(desk.state === 'scheduled' ? 'storekeeper.campaigns.takeBack' : 'storekeeper.campaigns.stop')}
        </Button>
      ) : null}
    </Card>
  );
}

/** To whoever presses it, in the language of the panel where it is written in it. */
function TryButton({ draft, choices }: Pick<Props, 'draft' | 'choices'>) {
  const text = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { act, isBusy } = useAct(() => undefined);
  const { texts, link, ways } = toSend(draft);
  const language = [locale, ...choices.languages].find((each) => texts[each]) ?? choices.languages[0] ?? 'en';
  const attempt = async () => {
    const { error } = await act('POST /campaigns/test', { body: { language, texts, link, ways } }, ({ mailedTo, isInApp }) =>
      [
        mailedTo === null ? '' : text('storekeeper.campaigns.tried.mail', { email: mailedTo }),
        text(isInApp ? 'storekeeper.campaigns.tried.app' : 'storekeeper.campaigns.tried.noApp'),
      ].join(' '),
    );
    setRefusal(error);
    if (error !== null) toggleNotification({ type: 'danger', message: error });
  };
  return (
    <>
      <Button variant="tertiary" loading={isBusy} disabled={!texts[language]} onClick={() => void attempt()}>
        {text('storekeeper.campaigns.try')}
      </Button>
      <Refusal>{refusal}</Refusal>
    </>
  );
}
