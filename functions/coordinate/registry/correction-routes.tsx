import { StaleError, UnsettledRegisterError } from '../../../schemas/errors.ts';
import { positiveSchema } from '../../../schemas/primitives.ts';
import type { InhabitantsCorrection } from '../../../schemas/registry.ts';
import * as z from '../../../schemas/zod.ts';
import { correctInhabitants } from '../../domain/register/corrections.ts';
import { readNumber } from '../../domain/spreadsheet/values.ts';
import { auditWrites } from '../../store/audit/audit.ts';
import { writeInhabitantsCorrection } from '../../store/register/inhabitants-corrections.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { CorrectionPage } from './correction-page.tsx';
import { readSubject } from './correction-subject.ts';
import { unitPath } from './paths.ts';

const formSchema = z.object({
  inhabitants: z.preprocess((text) => readNumber(String(text), false), positiveSchema),
});

/** Corrects the inhabitants of a municipality by hand, where the official file is wrong. */
export function addInhabitantsCorrectionRoutes(
  routes: ConsoleRoutes,
  { core, clock }: ConsoleDependencies,
): void {
  const path = '/coordinate/registry/units/:ars/inhabitants/:ags';

  routes.get(path, 'registry.change', async (c) => {
    const subject = await readSubject(core, c.req.param('ars'), c.req.param('ags'));
    return renderPage(c, <CorrectionPage subject={subject} />);
  });

  routes.post(path, 'registry.change', async (c) => {
    const subject = await readSubject(core, c.req.param('ars'), c.req.param('ags'));
    const { correction: texts } = consoleTexts[c.get('page').language].registry;
    const fields = await readForm(c);
    const reading = readPlain(formSchema, fields);
    if ('wrong' in reading) {
      const errors = errorsOf({ inhabitants: texts.problem }, reading.wrong);
      return renderPage(c, <CorrectionPage {...{ subject, fields, errors }} />, 422);
    }
    const { unit, member, official, run } = subject;
    const person = staffOf(c).id;
    const at = clock.now().round('second').toString();
    const corrected = reading.value.inhabitants;
    const correction: InhabitantsCorrection = {
      ags: member.ags,
      official,
      corrected,
      by: person,
      at,
    };
    // What the units say now is what the correction replaces: the official number, or an earlier one.
    const replaced = { ...correction, official: member.inhabitants };
    const units = correctInhabitants(subject.units, [replaced]).units.filter(
      (one, index) => one !== subject.units[index],
    );
    const audit = auditWrites({
      at,
      actor: 'staff',
      person,
      action: 'inhabitantsCorrected',
      ars: unit.ars,
      to: `${member.ags} ${corrected}`,
    });
    try {
      await writeInhabitantsCorrection(core, run, correction, units, audit);
    } catch (error) {
      const isBusy = error instanceof UnsettledRegisterError || error instanceof StaleError;
      if (!isBusy) throw error;
      const errors = { inhabitants: texts.busy };
      return renderPage(c, <CorrectionPage {...{ subject, fields, errors }} />, 409);
    }
    const done = corrected === official ? 'restored' : 'corrected';
    return seeOther(c, `${unitPath(unit.ars)}?done=${done}`);
  });
}
