const datePattern = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const timePattern = /^(\d{1,2}):(\d{2})$/;

/** A date as people type it, `1.4.2027`, in ISO form; undefined if it does not look like one. */
export function readTypedDate(text: string): string | undefined {
  const [, day = '', month = '', year] = datePattern.exec(text.trim()) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Date and time as people type them, `1.4.2027 8:00`, as a local time; undefined likewise.
 *
 * @param leftOut the time of day that a date alone means
 */
export function readTypedTime(text: string, leftOut = ''): string | undefined {
  const [date = '', time = leftOut, ...more] = text.trim().split(/[\s,]+/);
  const day = readTypedDate(date);
  const [, hour = '', minute] = timePattern.exec(time) ?? [];
  const isWhole = more.every((word) => word === 'Uhr');
  return day && minute && isWhole ? `${day}T${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** A date in ISO form as it is typed. */
export function typeDate(date: string): string {
  return date.split('-').reverse().join('.');
}

/** A local time as it is typed. */
export function typeTime(localTime: string): string {
  const [date = '', time = ''] = localTime.split('T');
  return `${typeDate(date)} ${time}`;
}
