import { isDeepStrictEqual } from 'node:util';
import { languages, type Text } from '../../../schemas/text.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The numbers of the two versions that are compared. */
export interface ComparedVersions {
  before: string;
  after: string;
}

interface ComparedProps {
  /** What is compared; a heading of it stands above otherwise. */
  title: string;
  versions: ComparedVersions;
  before: string | undefined;
  after: string | undefined;
}

/** Something in both versions, side by side where there is space. */
export function Compared({ title, versions, before, after }: ComparedProps) {
  const texts = useConsoleTexts().difference;
  return (
    <div>
      <p class="kern-body">
        <strong>{title}</strong>
      </p>
      <dl class="pegel-compare">
        {[
          { version: versions.before, text: before },
          { version: versions.after, text: after },
        ].map(({ version, text }) => (
          <div>
            <dt class="kern-body kern-body--small">{texts.before(version)}</dt>
            <dd class="kern-body">{text ?? texts.absent}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface ComparedTextsProps extends Pick<ComparedProps, 'title' | 'versions'> {
  before: Text | undefined;
  after: Text | undefined;
}

/** A wording in both versions: in the language of the page or, where that is the same, in all. */
export function ComparedTexts({ before, after, ...rest }: ComparedTextsProps) {
  const { language } = usePage();
  const isHere = !isDeepStrictEqual(before?.[language], after?.[language]);
  const show = (text: Text | undefined) =>
    text && (isHere ? text[language] : languages.map((one) => `${one}: ${text[one]}`).join('\n'));
  return <Compared {...rest} before={show(before)} after={show(after)} />;
}
