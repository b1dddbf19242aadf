import { usePage, useTexts } from '../page-context.ts';

interface LanguageSwitchProps {
  /** The id of a form whose contents the other language takes along, by posting it. */
  form: string | undefined;
}

/** Shows the page in the other language; nothing where that would lose what was typed. */
export function LanguageSwitch({ form }: LanguageSwitchProps) {
  const { otherLanguage, language } = usePage();
  const { code, name } = useTexts().page.otherLanguage;
  const look = 'kern-link kern-link--no-visited-state';
  if (form) {
    const action = `?lang=${language === 'de' ? 'en' : 'de'}`;
    return (
      <>
        {/* Enter in a field presses the first button of its form, which must be no change of language. */}
        <button type="submit" form={form} hidden></button>
        <button
          class={`${look} pegel-plain`}
          type="submit"
          form={form}
          formaction={action}
          lang={code}
        >
          {name}
        </button>
      </>
    );
  }
  if (!otherLanguage) return null;
  return (
    <a class={look} href={otherLanguage} lang={code} hreflang={code}>
      {name}
    </a>
  );
}
