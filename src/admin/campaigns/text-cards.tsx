import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { NoteField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { CampaignChoices } from './campaign-words';
import type { Editing } from './use-campaign';

type Props = Pick<Editing, 'draft' | 'change' | 'missing'> & Readonly<{ choices: CampaignChoices; disabled: boolean }>;

/** As the server takes it: what phones show of it. */
const longest = { title: 120, body: 500 };

/** What staff call it, which no customer reads. */
export function NameCard({ draft, change, disabled }: Props) {
  const text = useText();
  return (
    <Card title={text('storekeeper.campaigns.name')} hint={text('storekeeper.campaigns.name.hint')}>
      <TextField
        label={text('storekeeper.campaigns.name')}
        required
        disabled={disabled}
        value={draft.name}
        onChange={(name) => change({ name: name.slice(0, 100) })}
      />
    </Card>
  );
}

/** The words in each language of the shop; its own comes first, and is read by whoever speaks another one. */
export function TextCards({ draft, change, missing, choices, disabled }: Props) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const errorOf = (field: string) => (missing?.field === field ? missing.says : undefined);
  return choices.languages.map((language, index) => {
    const words = draft.texts[language] ?? { title: '', body: '' };
    const name = formatDisplayName(language, { type: 'language' }) ?? language;
    const write = (part: Partial<typeof words>) => change({ texts: { ...draft.texts, [language]: { ...words, ...part } } });
    return (
      <Card
        key={language}
        title={text('storekeeper.campaigns.textIn', { language: name })}
        hint={text(index === 0 ? 'storekeeper.campaigns.text.hint' : 'storekeeper.campaigns.text.hintOther')}
      >
        <Flex direction="column" alignItems="stretch" gap={3}>
          <TextField
            label={text('storekeeper.campaigns.titleIn', { language: name })}
            error={errorOf(`texts.${language}.title`)}
            required={index === 0}
            disabled={disabled}
            value={words.title}
            onChange={(title) => write({ title: title.slice(0, longest.title) })}
          />
          <NoteField
            label={text('storekeeper.campaigns.bodyIn', { language: name })}
            error={errorOf(`texts.${language}.body`)}
            required={index === 0}
            disabled={disabled}
            longest={longest.body}
            value={words.body}
            onChange={(body) => write({ body })}
          />
        </Flex>
      </Card>
    );
  });
}
