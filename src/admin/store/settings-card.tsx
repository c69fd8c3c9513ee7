import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { settingGroups, type SettingGroup } from '../../domain/store/setting-groups';
import { Card } from '../kit/card';
import { useText } from '../kit/use-text';
import type { Edits } from './setting-fields';
import { SettingInput } from './setting-input';

// As many beside each other as can be read, one below the other on a telephone.
const Columns = styled(Box)`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
  align-items: start;
`;

type Props = Readonly<{
  group: SettingGroup;
  shown: Edits;
  languages: readonly string[];
  refused: Readonly<{ field: string; why: string }> | null;
  change: (field: string, value: unknown) => void;
  children?: React.ReactNode;
}>;

/** The settings that are about the same. */
export function SettingsCard({ group, shown, languages, refused, change, children }: Props) {
  const text = useText();
  return (
    <Card title={text(`storekeeper.settings.group.${group}`)} hint={text(`storekeeper.settings.group.${group}.about`)}>
      <Columns>
        {settingGroups[group].map((field) => (
          <SettingInput
            key={field}
            field={field}
            shown={shown}
            languages={languages}
            refusal={refused?.field === field ? refused.why : null}
            onChange={(value) => change(field, value)}
          />
        ))}
      </Columns>
      {children}
    </Card>
  );
}
