import type { Answer } from '../kit/staff-api';

const dayMs = 24 * 60 * 60 * 1_000;

/** The day so many days later, on the calendar. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

export type Day = Answer<'GET /delivery-slots'>['days'][number];
export type Slot = Day['slots'][number];
