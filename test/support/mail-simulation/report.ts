import type { HalfYear } from './half-year.ts';

/** What happened in half a year, as a table to read. */
export function tableOf(
  { world, calendar, mail, oracle, settled, counts }: HalfYear,
  seed: number,
  units: number,
  took: { seconds: number; cpuSeconds: number },
): string {
  const { mails, violations } = world.truth;
  const { queue, provider } = mail;
  const ofKind = countBy(mails, ({ kind, stage }) => stage ?? kind.toLowerCase());
  const ofState = countBy(settled.claims, ({ claim }) => claim.state);
  const ofReason = countBy(settled.claims, ({ claim: { reason } }) => reason);
  const ofRule = countBy(violations, (one) => `rule ${one[1]}`);
  const rows: [string, Record<string, number>][] = [
    [`seed ${seed}`, { units, ...took }],
    ['mails that went out', { all: mails.length, ...ofKind }],
    ['messages', ofState],
    ['void because', ofReason],
    ['ticks', calendar.counts],
    ['queue', queue.counts],
    ['sending', Object.fromEntries(mail.outcomes)],
    ['mishaps of requests', mail.mishaps],
    ['provider', { ...provider.counts, mostInASecond: Math.max(...provider.seconds.values()) }],
    ['events of the provider', { told: counts.told, ...provider.told }],
    ['not known', { left: settled.uncertain, decidedByCoordinator: counts.decided }],
    ['before mail was sent', { disturbed: counts.disturbed, heldUntilTooLate: counts.held }],
    ['submitted', mail.cutIn],
    ['submitted between the last look and the mail', mail.post.between],
    [
      'due for long',
      {
        mailboxes: oracle.dueForLong.length,
        ...settled.completeness,
        unreachable: oracle.unreachable.size,
        shownAtDeadlines: oracle.shownUnreachable,
      },
    ],
    ['violations', { all: violations.length, ...ofRule }],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, numbers]) => {
      const told = Object.entries(numbers).map(([what, count]) => `${what} ${count}`);
      return `${name.padEnd(width)}  ${told.join(', ')}`;
    })
    .join('\n');
}

function countBy<T>(
  all: Iterable<T>,
  name: (one: T) => string | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) {
    const key = name(one);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
