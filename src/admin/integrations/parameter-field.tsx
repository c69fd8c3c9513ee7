import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useText } from '../kit/use-text';
import { shownOf, type Draft, type Parameter } from './draft';
import { useOwnWords } from './integration-words';

type Props = Readonly<{
  parameter: Parameter;
  draft: Draft;
  disabled: boolean;
  problem: 'missing' | 'invalid' | undefined;
  change: (value: string) => void;
}>;
type Typed = { target: { value: string } };

/** One thing a company wants to know. A secret is typed over and never shown; browsers are asked not to fill it in. */
export function ParameterField({ parameter, draft, disabled, problem, change }: Props) {
  const text = useText();
  const own = useOwnWords();
  const { name, label, hint, isSecret, isLong, isSet } = parameter;
  const value = shownOf(parameter, draft);
  const common = {
    value,
    disabled,
    autoComplete: 'off',
    placeholder: isSecret && isSet ? text('storekeeper.integrations.secretSet') : '',
    onChange: ({ target }: Typed) => change(target.value),
  };
  return (
    <Field.Root
      name={name}
      width="100%"
      {...(hint ? { hint: own(hint) } : {})}
      error={problem && text(problem === 'missing' ? 'storekeeper.integrations.missing' : 'storekeeper.integrations.invalid')}
    >
      <Field.Label>{own(label)}</Field.Label>
      {isLong ? (
        <Textarea {...common} />
      ) : (
        <TextInput {...common} type={isSecret ? 'password' : 'text'} {...(isSecret && { autoComplete: 'new-password' })} />
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
