import { formatNumber } from '../../../../schemas/format.ts';
import type { InhabitantsCorrection } from '../../../../schemas/registry.ts';
import type { Corrected } from '../../../domain/register/corrections.ts';
import { usePage } from '../../../web/page-context.ts';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { FirstRows } from './first-rows.tsx';

/** What becomes of the numbers of inhabitants that were corrected by hand. */
export function CorrectionsView({ applied, lapsed }: Pick<Corrected, 'applied' | 'lapsed'>) {
  const { preview: texts } = useConsoleTexts().registerImport;
  return (
    <>
      <Corrections title={texts.corrected} text={texts.correctedText} corrections={applied} />
      <Corrections title={texts.lapsed} text={texts.lapsedText} corrections={lapsed} />
    </>
  );
}

interface CorrectionsProps {
  title: string;
  text: string;
  corrections: readonly InhabitantsCorrection[];
}

function Corrections({ title, text, corrections }: CorrectionsProps) {
  const { registerImport, registry } = useConsoleTexts();
  const { preview: texts } = registerImport;
  const { language } = usePage();
  return (
    <FirstRows
      title={title}
      all={corrections}
      text={text}
      columns={[
        { title: registry.key, isHeader: true, cell: ({ ags }) => ags },
        {
          title: texts.inFile,
          isNumeric: true,
          cell: ({ official }) => formatNumber(official, language),
        },
        {
          title: texts.correctedTo,
          isNumeric: true,
          cell: ({ corrected }) => formatNumber(corrected, language),
        },
      ]}
    />
  );
}
