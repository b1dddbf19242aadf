import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../schemas/wave.ts';
import { stylesheetPath } from './assets.ts';
import { LanguageSwitch } from './components/language-switch.tsx';
import { useHref, usePage, useTexts } from './page-context.ts';

interface LayoutProps {
  /** What the page is about; the page writes its own h1. */
  title: string;
  /** The wave that the page belongs to; without one, the page speaks for the installation. */
  wave?: Pick<Wave, 'title' | 'exampleData'> | undefined;
  hasErrors?: boolean;
  /** The path of the stylesheet, where it is not the one of most pages. */
  stylesheet?: string;
  /** What leads to other pages, below the header. */
  navigation?: Child;
  /** Paths of further stylesheets. */
  styles?: string[];
  /** Paths of scripts; the page must work without them. */
  scripts?: string[];
  /** The id of a form whose contents the other language takes along, by posting it. */
  form?: string | undefined;
}

/** The frame of every page: skip link, header, main, footer. */
export function Layout({
  title,
  wave,
  hasErrors,
  stylesheet = stylesheetPath,
  navigation,
  styles = [],
  scripts = [],
  form,
  children,
}: PropsWithChildren<LayoutProps>) {
  const { language, owner } = usePage();
  const texts = useTexts();
  const href = useHref();
  const survey = wave?.title[language];
  const exampleData = wave ? wave.exampleData : owner.exampleData;
  const links = [
    { to: href('/access'), text: texts.access.access.title },
    { to: owner.imprint ?? href('/impressum'), text: texts.site.imprint.title },
    { to: href('/datenschutz'), text: texts.site.privacy.title },
    { to: href('/barrierefreiheit'), text: texts.site.accessibility.title },
  ];
  const heading = `${title} – ${survey ?? owner.office}`;
  return (
    <html lang={language} data-kern-theme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{hasErrors ? `${texts.page.errorPrefix} ${heading}` : heading}</title>
        {[stylesheet, ...styles].map((path) => (
          <link rel="stylesheet" href={href(path)} />
        ))}
        {scripts.map((path) => (
          <script src={href(path)} defer></script>
        ))}
      </head>
      <body>
        <a class="pegel-skip kern-link" href="#inhalt">
          {texts.page.skip}
        </a>
        <header class="pegel-header">
          <div class="pegel-width pegel-header__content">
            <p class="pegel-header__names">
              <span class="kern-body kern-body--small">{owner.office}</span>
              {survey && <span class="kern-title">{survey}</span>}
            </p>
            <LanguageSwitch form={form} />
          </div>
        </header>
        {navigation}
        {exampleData && (
          <p class="pegel-example">
            <strong>{texts.page.exampleData.title}</strong> {texts.page.exampleData.text}
          </p>
        )}
        <main id="inhalt" class="pegel-width pegel-main" tabindex={-1}>
          {children}
        </main>
        <footer class="pegel-footer">
          <div class="pegel-width pegel-footer__content">
            <p class="kern-body kern-body--small">{owner.office}</p>
            <p class="kern-body kern-body--small">
              {texts.page.questions}{' '}
              <a class="kern-link kern-link--small" href={`mailto:${owner.contact}`}>
                {owner.contact}
              </a>
            </p>
            <ul class="pegel-footer__links">
              {links.map(({ to, text }) => (
                <li class="kern-body kern-body--small">
                  <a class="kern-link kern-link--small" href={to}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
}
