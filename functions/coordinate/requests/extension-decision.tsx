import type { CaseHead } from '../../../schemas/case.ts';
import { StaleError } from '../../../schemas/errors.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { readExtension } from '../../domain/waves/extend-wave.ts';
import { typeDate } from '../../domain/waves/typed-time.ts';
import { getCase } from '../../store/cases/cases.ts';
import { extendUnit } from '../../store/cases/extend-unit.ts';
import { endRequestWrites } from '../../store/contacts/requests.ts';
import { inTable } from '../../store/transact.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { formatLocalTime } from '../../web/format.ts';
import { linksTo } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { RequestDecision } from './request-decision.ts';
import { RequestFrame } from './request-frame.tsx';
import { decidedPath, requestPath } from './request-paths.ts';

/** More time for one unit: as asked for, or until another day. */
export function extensionDecision({
  core,
  contacts,
  clock,
  retention,
}: ConsoleDependencies): RequestDecision<'extension'> {
  return {
    async page(c, request) {
      const head = await getCase(core, request.case);
      const wave = await getWave(core, request.case.wave);
      return renderPage(c, <ExtensionDecisionPage {...{ request, head, wave }} />);
    },

    async accept(c, request, fields) {
      const head = await getCase(core, request.case);
      const wave = await getWave(core, request.case.wave);
      const now = clock.now();
      const reading = readExtension(enteredIn(fields, 'until'), wave, now, retention);
      if (!('until' in reading)) {
        const { first, last } = reading;
        const { language } = c.get('page');
        const { problems } = consoleTexts[language].waves.extendUnit;
        const error = problems.until(formatDate(first, language), formatDate(last, language));
        const page = <ExtensionDecisionPage {...{ request, head, wave, fields, error }} />;
        return renderPage(c, page, 422);
      }
      const at = now.round('second').toString();
      const actor = { at, actor: 'staff', person: staffOf(c).id } as const;
      const ended = endRequestWrites(request).map((write) => inTable(contacts, write));
      if (!(await extendUnit(core, wave, head, reading.until, now, actor, ended))) {
        throw new StaleError(`The request ${request.id} was decided, or its wave is not open`);
      }
      return seeOther(c, decidedPath('accepted', request.case.ars));
    },
  };
}

interface ExtensionDecisionPageProps {
  request: RequestOf<'extension'>;
  head: CaseHead;
  wave: Wave;
  fields?: FormFields;
  /** What is wrong with the day. */
  error?: string;
}

function ExtensionDecisionPage({ request, head, wave, fields, error }: ExtensionDecisionPageProps) {
  const { requests: texts, case: cases, caseWords } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { until, reason } = request;
  return (
    <RequestFrame
      request={request}
      unit={head.unit.name}
      asked={[
        { key: cases.facts.status, value: caseWords.statuses[head.status] },
        {
          key: cases.facts.deadline,
          value: head.extendedUntil
            ? cases.facts.extended(formatDate(head.extendedUntil, language))
            : formatLocalTime(wave.calendar.deadline, language),
        },
        { key: texts.until, value: formatDate(until, language) },
        { key: texts.reason, value: reason },
        {
          key: texts.case,
          value: (
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(consoleCasePath(request.case))}
            >
              {texts.toCase}
            </a>
          ),
        },
      ]}
      errors={linksTo(error ? { until: error } : {})}
    >
      <section class="pegel-section">
        <h2 class="kern-heading-medium">{texts.extension.title}</h2>
        <form class="pegel-form" method="post" action={href(requestPath(request))} novalidate>
          <TextInput
            name="until"
            label={texts.extension.until}
            hint={texts.extension.untilHint}
            value={fields ? enteredIn(fields, 'until') : typeDate(until)}
            error={error}
          />
          <div class="pegel-actions">
            <SubmitButton>{texts.extension.accept}</SubmitButton>
          </div>
        </form>
      </section>
    </RequestFrame>
  );
}
