import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { StateBadge } from '../kit/state-badge';
import { useText } from '../kit/use-text';
import { parts, type Message } from './message-draft';

type Props = Readonly<{
  messages: readonly Message[];
  /** Those somebody has typed in and not saved. */
  changed: readonly string[];
  chosen: string | null;
  choose: (kind: string) => void;
}>;

export const messageName = ({ names }: Message, locale: string): string => (locale.startsWith('uk') ? names.uk : names.en);

/** The messages the shop sends by itself, whether it does, and in which languages staff wrote them. */
export function MessageList({ messages, changed, chosen, choose }: Props) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {messages.map((message) => {
        const { kind, isOn, texts } = message;
        const own = texts.filter((words) => parts.some((part) => words[part] !== null)).map(({ language }) => language);
        return (
          <Flex key={kind} tag="li" justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
            <Button
              variant={kind === chosen ? 'secondary' : 'ghost'}
              aria-current={kind === chosen ? 'true' : undefined}
              onClick={() => choose(kind)}
            >
              {messageName(message, locale)}
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
