import { breakdowns } from '../../schemas/breakdown.ts';
import { found, groupOf, type PlainLake } from './plain-lake.ts';

/** Units by level of readiness. */
export function plainLevels({ frame, readiness }: PlainLake): object[] {
  const units = new Map(frame.map((unit) => [unit.unit, unit]));
  const groups = new Map<string, { units: number; carriedUnits: number }>();
  for (const row of readiness) {
    const unit = units.get(row.unit);
    if (!unit || row.part !== '') continue;
    const { level } = row;
    for (const by of breakdowns) {
      const group = groupOf(unit, by);
      const make = () => ({ by, group, level, units: 0, carriedUnits: 0 });
      const counts = found(groups, `${level} ${by} ${group}`, make);
      if (row.source === 'CARRIED') counts.carriedUnits += 1;
      else counts.units += 1;
    }
  }
  return [...groups.values()];
}

/** Units that answered both waves, by their status then and now. */
export function plainTransitions(lake: PlainLake): object[] {
  const completeIn = (frame: PlainLake['frame']) =>
    new Map(
      frame.filter(({ disposition }) => disposition === 'complete').map((one) => [one.unit, one]),
    );
  const before = completeIn(lake.previousFrame);
  const now = completeIn(lake.frame);
  const then = new Map(
    lake.previousStatus
      .filter(({ unit, source }) => source !== 'CARRIED' && before.has(unit))
      .map(({ unit, topic, status }) => [`${unit} ${topic}`, status]),
  );
  const groups = new Map<string, { units: number }>();
  for (const { unit, topic, status: to, source } of lake.status) {
    const one = now.get(unit);
    const from = then.get(`${unit} ${topic}`);
    if (!one || !from || source === 'CARRIED') continue;
    for (const by of breakdowns) {
      const group = groupOf(one, by);
      const make = () => ({ topic, by, group, from, to, units: 0 });
      found(groups, `${topic} ${by} ${group} ${from} ${to}`, make).units += 1;
    }
  }
  return [...groups.values()];
}
