import { type ExemptStatus, exemptStatuses } from '../../../schemas/case.ts';
import { exemptingEvents } from '../../domain/cases/case-transitions.ts';
import { type CaseView, isPossible } from './case-view.ts';

/** Why nothing may be to report in a case, as far as that can be said of it now. */
export function exemptionsOf(view: CaseView): ExemptStatus[] {
  return exemptStatuses.filter((status) => isPossible(view, exemptingEvents[status]));
}
