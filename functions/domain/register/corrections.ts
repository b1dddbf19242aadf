import type { InhabitantsCorrection, RegisteredUnit } from '../../../schemas/registry.ts';

/** What became of corrections with a file. */
export interface Corrected {
  units: RegisteredUnit[];
  applied: InhabitantsCorrection[];
  /** The file says something else than what was corrected: it counts again. */
  lapsed: InhabitantsCorrection[];
}

/**
 * Corrects the inhabitants of municipalities by hand where the official file is known to be wrong. A
 * correction holds as long as the file says what was corrected.
 */
export function correctInhabitants(
  units: readonly RegisteredUnit[],
  corrections: readonly InhabitantsCorrection[],
): Corrected {
  const said = new Map(
    units.flatMap(({ members }) => members.map(({ ags, inhabitants }) => [ags, inhabitants])),
  );
  const present = corrections.filter(({ ags }) => said.has(ags));
  const applied = present.filter(({ ags, official }) => said.get(ags) === official);
  return {
    units: units.map((unit) => applied.reduce(correctUnit, unit)),
    applied,
    lapsed: present.filter((one) => !applied.includes(one)),
  };
}

/** A unit with the number of inhabitants of a municipality corrected; others stay as they are. */
function correctUnit(unit: RegisteredUnit, correction: InhabitantsCorrection): RegisteredUnit {
  const { ags, official, corrected } = correction;
  const isMember = unit.members.some((member) => member.ags === ags);
  const isDistrict = unit.kind === 'district' && ags.startsWith(unit.ags5);
  if (!isMember && !isDistrict) return unit;
  return {
    ...unit,
    inhabitants: unit.inhabitants - official + corrected,
    members: unit.members.map((member) =>
      member.ags === ags ? { ...member, inhabitants: corrected } : member,
    ),
  };
}
