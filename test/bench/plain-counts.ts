import { type Breakdown, breakdowns } from '../../schemas/breakdown.ts';
import type { LakeRow } from '../../schemas/lake.ts';
import { technikStatus } from '../support/technik-status.ts';
import { found, groupOf, type PlainLake } from './plain-lake.ts';
import { plainLevels, plainTransitions } from './plain-units.ts';

/**
 * Indicators as one would write them without a database: one pass over the rows, a map from group to its
 * counts.
 */
export const plainCounts: Record<string, (lake: PlainLake) => object[]> = {
  'response-rate': ({ frame }) => {
    const groups = new Map<string, ReturnType<typeof noResponses>>();
    for (const unit of frame) {
      const { disposition, municipalities } = unit;
      const isEligible = Number(disposition !== 'notEligible');
      const isComplete = Number(disposition === 'complete');
      const weight = municipalities > 0 ? unit.inhabitants : 0;
      for (const by of breakdowns) {
        const group = groupOf(unit, by);
        const row = found(groups, `${by} ${group}`, () => noResponses(by, group));
        row.eligible += isEligible;
        row.complete += isComplete;
        row.partial += Number(disposition === 'partial');
        row.carried += Number(unit.is_carried);
        row.eligibleMunicipalities += isEligible * municipalities;
        row.completeMunicipalities += isComplete * municipalities;
        row.eligibleInhabitants += isEligible * weight;
        row.completeInhabitants += isComplete * weight;
      }
    }
    return [...groups.values()];
  },

  adoption: ({ frame, status }) => {
    const units = new Map(frame.map((unit) => [unit.unit, unit]));
    const groups = new Map<string, ReturnType<typeof noAdoption>>();
    for (const row of status) {
      const unit = units.get(row.unit);
      if (!unit) continue;
      const isCarried = row.source === 'CARRIED';
      const weight = unit.municipalities > 0 ? unit.inhabitants : 0;
      for (const by of breakdowns) {
        const group = groupOf(unit, by);
        const counts = found(groups, `${row.topic} ${by} ${group} ${row.status}`, () =>
          noAdoption(row, by, group),
        );
        if (isCarried) {
          counts.carriedUnits += 1;
          counts.carriedMunicipalities += unit.municipalities;
          counts.carriedInhabitants += weight;
        } else {
          counts.units += 1;
          counts.municipalities += unit.municipalities;
          counts.inhabitants += weight;
          counts.basicUnits += Number(row.basic_in_production);
        }
      }
    }
    return [...groups.values()];
  },

  preference: ({ answers }) => {
    const { first, second } = technikStatus.preference ?? {};
    const groups = new Map<string, { rank: string; option: string; units: number }>();
    for (const { question, value, source } of answers) {
      if ((question !== first && question !== second) || value === null) continue;
      if (source === 'CARRIED') continue;
      const rank = question === first ? 'first' : 'second';
      found(groups, `${rank} ${value}`, () => ({ rank, option: value, units: 0 })).units += 1;
    }
    return [...groups.values()];
  },

  'readiness-levels': plainLevels,
  transitions: plainTransitions,
};

const noResponses = (by: Breakdown, group: string) => ({
  by,
  group,
  eligible: 0,
  complete: 0,
  partial: 0,
  carried: 0,
  eligibleMunicipalities: 0,
  completeMunicipalities: 0,
  eligibleInhabitants: 0,
  completeInhabitants: 0,
});

const noAdoption = ({ topic, status }: LakeRow<'status'>, by: Breakdown, group: string) => ({
  topic,
  by,
  group,
  status,
  units: 0,
  municipalities: 0,
  inhabitants: 0,
  carriedUnits: 0,
  carriedMunicipalities: 0,
  carriedInhabitants: 0,
  basicUnits: 0,
});
