import { isOpenStatus, takesAnswers, type Wave } from '../../../schemas/wave.ts';
import { owesAnswer } from '../../domain/board/board-case.ts';
import { findCases } from '../../store/cases/cases.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** The waves in which a unit (ARS) owes an answer and can still give it. */
export async function wavesThatWaitFor(
  { core, clock }: Pick<ConsoleDependencies, 'core' | 'clock'>,
  ars: string,
): Promise<Wave[]> {
  const now = clock.now();
  const waves = await listWaves(core);
  const running = waves.filter(isOpenStatus);
  const heads = await findCases(
    core,
    running.map(({ id }) => ({ wave: id, ars })),
  );
  return running.filter((wave) => {
    const head = heads.find((one) => one.wave === wave.id);
    return head && owesAnswer(head) && takesAnswers(wave, now, head.extendedUntil);
  });
}
