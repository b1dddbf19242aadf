import type { QuestionOf } from '../../../schemas/question.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { usePage, useTexts } from '../page-context.ts';

interface KeyFieldProps {
  question: QuestionOf<'key'>;
  unit: Unit;
}

/** The answering unit: told, not asked. */
export function KeyField({ question, unit }: KeyFieldProps) {
  const { language } = usePage();
  const texts = useTexts();
  return (
    <dl class="kern-description-list kern-description-list--col">
      <div class="kern-description-list-item">
        <dt class="kern-description-list-item__key">{question.label[language]}</dt>
        <dd class="kern-description-list-item__value">
          {unit.name} ({texts.form.regionalKey} {unit.ars})
        </dd>
      </div>
    </dl>
  );
}
