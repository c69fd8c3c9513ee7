import { Button, Flex } from '@strapi/design-system';
import { mailKindWords } from '../kit/mail-words';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import type { Kind, Template } from './mail-draft';
import { StateBadge } from '../kit/state-badge';

type Props = Readonly<{
  templates: readonly Template[];
  /** Those somebody has typed in and not saved. */
  changed: readonly Kind[];
  chosen: Kind | null;
  choose: (kind: Kind) => void;
}>;

/** The mails there are, whether customers get them, and in which languages staff wrote them. */
export function MailList({ templates, changed, chosen, choose }: Props) {
  const text = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {templates.map(({ kind, isOn, texts }) => {
        const own = texts.flatMap(({ language, subject, body }) => (subject === null && body === null ? [] : [language]));
        return (
          <Flex key={kind} tag="li" justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
            <Button
              variant={kind === chosen ? 'secondary' : 'ghost'}
              aria-current={kind === chosen ? 'true' : undefined}
              onClick={() => choose(kind)}
            >
              {labelFor(text)(mailKindWords, kind)}
            </Button>
            <Flex gap={1}>
              {changed.includes(kind) ? <StateBadge variant="warning">{text('storekeeper.mails.unsaved')}</StateBadge> : null}
              {own.length > 0 ? <StateBadge variant="primary">{own.join(', ')}</StateBadge> : null}
              <StateBadge variant={isOn ? 'success' : 'neutral'}>
                {text(isOn ? 'storekeeper.mails.on' : 'storekeeper.mails.off')}
              </StateBadge>
            </Flex>
          </Flex>
        );
      })}
    </Flex>
  );
}
