import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import { quote } from './sentence.ts';

/** How many have moved which way, of those that gave a complete response in both waves. */
interface Moves {
  both: number;
  forward: number;
  same: number;
  back: number;
  /** In one of the waves at least. */
  unknown: number;
}

const words = {
  de: (moves: Record<keyof Moves, string>, wave: string, isOne: boolean) =>
    `${moves.both} ${isOne ? 'Verwaltung hat' : 'Verwaltungen haben'} schon bei ${wave} vollständig gemeldet. Davon sind weiter als damals: ${moves.forward}, gleich weit: ${moves.same}, weniger weit: ${moves.back}, einmal oder beide Male unbekannt: ${moves.unknown}.`,
  en: (moves: Record<keyof Moves, string>, wave: string, isOne: boolean) =>
    `${moves.both} ${isOne ? 'administration' : 'administrations'} gave a complete response in ${wave}, too. Of these, further than then: ${moves.forward}, as far: ${moves.same}, less far: ${moves.back}, unknown once or both times: ${moves.unknown}.`,
};

/** How administrations have moved since the wave before; nothing where nobody is compared. */
export function summariseTransitions(results: Results, topic: string): Text[] {
  const rows = results.transitions.filter((row) => row.topic === topic && isOf(row, wholeState));
  const { previous } = results;
  const moves: Moves = { both: 0, forward: 0, same: 0, back: 0, unknown: 0 };
  for (const { from, to, units } of rows) {
    moves.both += units;
    moves[wayOf(from, to)] += units;
  }
  if (!previous || moves.both === 0) return [];
  return [
    inAll((language) => {
      const number = (of: keyof Moves) => formatNumber(moves[of], language);
      const told = {
        ...{ both: number('both'), forward: number('forward'), same: number('same') },
        ...{ back: number('back'), unknown: number('unknown') },
      };
      return words[language](told, quote(previous.title, language), moves.both === 1);
    }),
  ];
}

function wayOf(from: AdoptionStatus, to: AdoptionStatus): Exclude<keyof Moves, 'both'> {
  if (from === 'unknown' || to === 'unknown') return 'unknown';
  const ahead = adoptionStatuses.indexOf(from) - adoptionStatuses.indexOf(to);
  return ahead > 0 ? 'forward' : ahead < 0 ? 'back' : 'same';
}
