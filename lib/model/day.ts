/**
 * The day by the reader's own calendar, YYYY-MM-DD. `toISOString` would tell the day in Greenwich:
 * another one each evening west of it, and each early morning east of it.
 */
export function toLocalDay(time: Date | number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
}
