import { Box, Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Span } from '../../domain/delivery/opening-hours/opening-hours';
import { useText } from '../kit/use-text';

type Typed = { target: { value: string } };
type Props = Readonly<{
  /** As it is called in what is read aloud. */
  day: string;
  spans: readonly Span[];
  disabled: boolean;
  onChange: (spans: readonly Span[]) => void;
  /** Whose hours a day without any may take over. */
  before?: Readonly<{ day: string; spans: readonly Span[] }> | undefined;
}>;

const usual: Span = { from: '09:00', until: '18:00' };

/** The hours of one day. */
export function OpenSpans({ day, spans, disabled, onChange, before }: Props) {
  const text = useText();
  const change = (index: number, part: Partial<Span>) => onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <Flex wrap="wrap" gap={2} alignItems="flex-start">
      {spans.length === 0 ? (
        <Box paddingTop={2} paddingBottom={2}>
          <Typography textColor="neutral600">{text('storekeeper.hours.closed')}</Typography>
        </Box>
      ) : null}
      {spans.map((span, index) => (
        <Flex key={index} wrap="wrap" gap={1} alignItems="flex-start">
          <Field.Root error={wrongIn(span, text)}>
            <Flex gap={1}>
              <TextInput
                type="time"
                aria-label={text('storekeeper.hours.from', { day, number: index + 1 })}
                value={span.from}
                disabled={disabled}
                onChange={(event: Typed) => change(index, { from: event.target.value })}
              />
              <Typography aria-hidden>–</Typography>
              <TextInput
                type="time"
                aria-label={text('storekeeper.hours.until', { day, number: index + 1 })}
                value={span.until}
                disabled={disabled}
                onChange={(event: Typed) => change(index, { until: event.target.value })}
              />
            </Flex>
            <Field.Error />
          </Field.Root>
          <IconButton
            variant="ghost"
            label={text('storekeeper.hours.remove', { day, number: index + 1 })}
            disabled={disabled}
            onClick={() => onChange(spans.filter((_, at) => at !== index))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <Button
        variant="tertiary"
        disabled={disabled}
        aria-label={text('storekeeper.hours.addOf', { day })}
        onClick={() => onChange([...spans, spans.length === 0 ? usual : { from: '', until: '' }])}
      >
        {text('storekeeper.hours.add')}
      </Button>
      {before && spans.length === 0 && before.spans.length > 0 ? (
        <Button
          variant="tertiary"
          disabled={disabled}
          aria-label={text('storekeeper.hours.asBeforeOf', { day, other: before.day })}
          onClick={() => onChange(before.spans)}
        >
          {text('storekeeper.hours.asBefore', { day: before.day })}
        </Button>
      ) : null}
    </Flex>
  );
}

/** What the shop would refuse, said where it is typed. */
function wrongIn({ from, until }: Span, text: ReturnType<typeof useText>): string | undefined {
  if (from === '' || until === '') return text('storekeeper.hours.incomplete');
  return until !== '00:00' && until <= from ? text('storekeeper.hours.backwards') : undefined;
}
