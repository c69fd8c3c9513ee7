import { Flex, Modal, Typography } from '@strapi/design-system';
import type { Answer } from '../kit/staff-api';
import { ActionForm } from '../kit/action-form';
import { FocusBack } from '../kit/focus-back';
import { Aside } from '../kit/summary-parts';
import type { Outcome } from '../kit/use-act';
import { useText } from '../kit/use-text';
import type { Edits } from './setting-fields';
import { useSettingWords } from './use-setting-words';

export type Effects = Answer<'POST /settings/effects'>['effects'];

// The shop counts no further (shop/store/count-effects.ts).
const mostCounted = 1_000;

type Props = Readonly<{
  effects: Effects;
  saved: Edits;
  edits: Edits;
  isBusy: boolean;
  save: () => Promise<Outcome>;
  close: () => void;
}>;

/** What a change does, and whom it meets, before it is saved. Asked once for all that is saved together. */
export function AskFirst({ effects, saved, edits, isBusy, save, close }: Props) {
  const text = useText();
  const words = useSettingWords();
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen || isBusy ? undefined : close())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('storekeeper.action.close')}>
          <Modal.Title>{text('storekeeper.settings.ask')}</Modal.Title>
        </Modal.Header>
        <FocusBack />
        <ActionForm
          explanation={text('storekeeper.settings.ask.about')}
          submit={text('storekeeper.settings.ask.save')}
          isDangerous
          isBusy={isBusy}
          onSubmit={save}
          close={close}
        >
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {effects.map(({ field, counts }) => (
              <Flex key={field} tag="li" direction="column" alignItems="flex-start" gap={1}>
                <Typography fontWeight="bold" tag="h3">
                  {text('storekeeper.settings.change', {
                    field: words.label(field),
                    before: words.value(field, saved[field]),
                    after: words.value(field, edits[field]),
                  })}
                </Typography>
                <Typography>{text(`storekeeper.settings.does.${field}`)}</Typography>
                {counts.map(({ what, count }) => (
                  <Aside key={what}>
                    {text(`storekeeper.settings.counted.${what}`, { count: count > mostCounted ? `> ${mostCounted}` : count })}
                  </Aside>
                ))}
              </Flex>
            ))}
          </Flex>
        </ActionForm>
      </Modal.Content>
    </Modal.Root>
  );
}
