import { actorOf } from '../../domain/access/access.ts';
import type { Happened } from '../../store/audit/audit.ts';
import type { RespondDependencies } from '../dependencies.ts';
import type { Visit } from './visit.ts';

/** That something happens now, by whoever visits the case: the unit, or staff on its behalf. */
export function happenedNow(
  { access }: Pick<Visit, 'access'>,
  { clock }: Pick<RespondDependencies, 'clock'>,
): Happened {
  return { at: clock.now().round('second').toString(), ...actorOf(access) };
}
