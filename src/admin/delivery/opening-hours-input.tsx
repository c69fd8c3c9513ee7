import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { OpeningHours, Span } from '../../domain/delivery/opening-hours/opening-hours';
import { useText } from '../kit/use-text';
import { OpenSpans } from './open-spans';

type Props = Readonly<{ name: string; label: string; hint?: string; required?: boolean; disabled?: boolean }>;
type Day = OpeningHours['days'][number];

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const none: OpeningHours = { week: [], days: [] };

/** When a place is open: a row for each weekday, and single days under them. */
export function OpeningHoursInput({ name, label, hint, required, disabled = false }: Props) {
  const text = useText();
  const { locale } = useIntl();
  const { value, onChange, error } = useField<OpeningHours | null>(name);
  const hours = isHours(value) ? value : none;
  const keep = (next: OpeningHours) => onChange(name, next.week.length + next.days.length === 0 ? null : next);
  const spansOf = (weekday: number): readonly Span[] =>
    hours.week.filter((span) => span.weekday === weekday).map(({ from, until }) => ({ from, until }));
  const setWeekday = (weekday: number, spans: readonly Span[]) =>
    keep({
      ...hours,
      week: weekdays.flatMap((each) => (each === weekday ? spans : spansOf(each)).map((span) => ({ weekday: each, ...span }))),
    });
  const setDays = (days: readonly Day[]) => keep({ ...hours, days });
  const nameOf = (weekday: number) => weekdayName(locale, weekday);
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box tag="ul" aria-label={label}>
          {weekdays.map((weekday) => (
            <Row key={weekday} title={nameOf(weekday)}>
              <OpenSpans
                day={nameOf(weekday)}
                spans={spansOf(weekday)}
                before={weekday === 1 ? undefined : { day: nameOf(weekday - 1), spans: spansOf(weekday - 1) }}
                disabled={disabled}
                onChange={(spans) => setWeekday(weekday, spans)}
              />
            </Row>
          ))}
        </Box>
        <Box>
          <Typography variant="delta" tag="h3">
            {text('storekeeper.hours.days')}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {text('storekeeper.hours.daysHint')}
          </Typography>
        </Box>
        <SingleDays days={hours.days} disabled={disabled} onChange={setDays} />
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

function Row({ title, children }: Readonly<{ title: string; children: React.ReactNode }>) {
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      <Flex wrap="wrap" gap={2} alignItems="flex-start">
        <Box width="11rem" paddingTop={2}>
          <Typography fontWeight="semiBold">{title}</Typography>
        </Box>
        {children}
      </Flex>
    </Box>
  );
}

type SingleDaysProps = Readonly<{ days: readonly Day[]; disabled: boolean; onChange: (days: readonly Day[]) => void }>;

function SingleDays({ days, disabled, onChange }: SingleDaysProps) {
  const text = useText();
  const change = (index: number, part: Partial<Day>) => onChange(days.map((day, at) => (at === index ? { ...day, ...part } : day)));
  return (
    <>
      {days.length === 0 ? null : (
        <Box tag="ul" aria-label={text('storekeeper.hours.days')}>
          {days.map((day, index) => {
            const called = day.date || text('storekeeper.hours.dayNumbered', { number: index + 1 });
            return (
              <Box key={index} tag="li" paddingTop={1} paddingBottom={1}>
                <Flex wrap="wrap" gap={2} alignItems="flex-start">
                  <Field.Root width="17rem" error={day.date === '' ? text('storekeeper.hours.dateMissing') : undefined}>
                    <TextInput
                      type="date"
                      aria-label={text('storekeeper.hours.date', { number: index + 1 })}
                      value={day.date}
                      disabled={disabled}
                      onChange={(event: { target: { value: string } }) => change(index, { date: event.target.value })}
                    />
                    <Field.Error />
                  </Field.Root>
                  <OpenSpans day={called} spans={day.hours} disabled={disabled} onChange={(spans) => change(index, { hours: spans })} />
                  <Button
                    variant="danger-light"
                    disabled={disabled}
                    aria-label={text('storekeeper.hours.removeDayOf', { day: called })}
                    onClick={() => onChange(days.filter((_, at) => at !== index))}
                  >
                    {text('storekeeper.hours.removeDay')}
                  </Button>
                </Flex>
              </Box>
            );
          })}
        </Box>
      )}
      <Box>
        <Button variant="secondary" disabled={disabled} onClick={() => onChange([...days, { date: '', hours: [] }])}>
          {text('storekeeper.hours.addDay')}
        </Button>
      </Box>
    </>
  );
}

/** Machines may have stored anything before it was checked. */
const isHours = (value: unknown): value is OpeningHours =>
  typeof value === 'object' && value !== null && Array.isArray((value as OpeningHours).week) && Array.isArray((value as OpeningHours).days);

/** 5 January 2026 was a Monday. */
function weekdayName(locale: string, weekday: number): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + weekday));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
