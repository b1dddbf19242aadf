import { StaleError } from '../../../schemas/errors.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import { getCase } from '../../store/cases.ts';
import { usePage } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleDependencies } from '../dependencies.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { RequestDecision } from './request-decision.ts';
import { RequestFrame } from './request-frame.tsx';

/** More time for one unit. */
export function extensionDecision({ core }: ConsoleDependencies): RequestDecision<'extension'> {
  return {
    async page(c, request) {
      const { unit } = await getCase(core, request.case);
      return renderPage(c, <ExtensionDecisionPage request={request} unit={unit.name} />);
    },
    async accept() {
      throw new StaleError('More time cannot be given here yet');
    },
  };
}

function ExtensionDecisionPage({
  request,
  unit,
}: {
  request: RequestOf<'extension'>;
  unit: string;
}) {
  const { requests: texts } = useConsoleTexts();
  const { language } = usePage();
  const { until, reason } = request;
  return (
    <RequestFrame
      request={request}
      unit={unit}
      asked={[
        { key: texts.until, value: formatDate(until, language) },
        { key: texts.reason, value: reason },
      ]}
    />
  );
}
