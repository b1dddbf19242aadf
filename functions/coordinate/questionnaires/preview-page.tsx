import type { Unit } from '../../../schemas/registry.ts';
import { branchingStylesheet } from '../../web/branching-css.ts';
import { Alert } from '../../web/components/alert.tsx';
import { QuestionField } from '../../web/fields/question-field.tsx';
import { usePage, useTexts } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { versionPath } from './paths.ts';
import type { VersionView } from './read-version.ts';
import { VersionLayout } from './version-layout.tsx';

/** A unit that there is not. */
const sampleUnit: Omit<Unit, 'name'> = {
  ars: '000000000000',
  ags5: '00000',
  kind: 'administration',
  inhabitants: 0,
  municipalities: 1,
};

/**
 * All sections as a respondent sees them, in one form, so that branches lead across sections. The form
 * goes nowhere: its method closes a dialog that there is not, and its only button is disabled, which
 * keeps Enter from sending it.
 */
export function PreviewPage({ view }: { view: VersionView }) {
  const { listed, questionnaire } = view;
  const { language } = usePage();
  const { section: sectionTexts } = useTexts();
  const { preview } = useConsoleTexts().questionnaires;
  const unit = { ...sampleUnit, name: preview.unit };
  const stylesheet = `${versionPath(listed, 'branching.css')}?v=${branchingStylesheet(questionnaire).hash}`;
  return (
    <VersionLayout view={view} title={preview.title} styles={[stylesheet]}>
      <div class="pegel-hgroup">
        <p class="kern-preline">{preview.title}</p>
        <h1 class="kern-heading-x-large">{questionnaire.title[language]}</h1>
      </div>
      <Alert kind="info" title={preview.notice}>
        <p class="kern-body">{preview.text}</p>
      </Alert>
      <p class="kern-body pegel-no-has">{sectionTexts.noHas}</p>
      <nav aria-label={preview.sections}>
        <ol class="kern-list kern-list--number">
          {questionnaire.sections.map(({ id, title }) => (
            <li>
              <a class="kern-link kern-link--no-visited-state" href={`#section-${id}`}>
                {title[language]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <form method="dialog" class="pegel-form" autocomplete="off">
        <button type="submit" disabled hidden></button>
        {questionnaire.sections.map(({ id, title, intro, questions }) => (
          <section class="pegel-form" aria-labelledby={`section-${id}`}>
            <div>
              <h2 class="kern-heading-large" id={`section-${id}`} tabindex={-1}>
                {title[language]}
              </h2>
              {intro && <p class="kern-body">{intro[language]}</p>}
            </div>
            {questions.map((question) => (
              <QuestionField question={question} fields={{}} unit={unit} />
            ))}
          </section>
        ))}
      </form>
    </VersionLayout>
  );
}
