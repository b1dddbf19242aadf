import type { PropsWithChildren } from 'hono/jsx';
import { consoleStylesheetPath } from '../../../functions/web/assets.ts';
import { Layout } from '../../../functions/web/layout.tsx';
import { useHref, usePage } from '../../../functions/web/page-context.ts';
import { localTexts } from './texts.ts';

/** Where the pages are. */
export const mailboxPath = '/mailbox';
export const clockPath = '/clock';
const paths = { mailbox: mailboxPath, clock: clockPath, console: '/coordinate' } as const;

/** The texts in the language of the page. */
export function useLocalTexts() {
  return localTexts[usePage().language];
}

interface LocalLayoutProps {
  title: string;
  place: 'mailbox' | 'clock';
  hasErrors?: boolean;
}

/** The frame of the pages that only a laptop has. */
export function LocalLayout({ place, children, ...props }: PropsWithChildren<LocalLayoutProps>) {
  return (
    <Layout stylesheet={consoleStylesheetPath} navigation={<Places current={place} />} {...props}>
      {children}
    </Layout>
  );
}

function Places({ current }: { current: LocalLayoutProps['place'] }) {
  const { places, navigation, title } = useLocalTexts();
  const href = useHref();
  return (
    <div class="pegel-nav">
      <div class="pegel-width pegel-nav__content">
        <nav aria-label={navigation}>
          <ul class="pegel-nav__links">
            {(Object.keys(paths) as (keyof typeof paths)[]).map((place) => (
              <li>
                <a
                  class="kern-link kern-link--no-visited-state"
                  href={href(paths[place])}
                  aria-current={place === current ? 'true' : undefined}
                >
                  {places[place]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="kern-body kern-body--small pegel-nav__person">{title}</p>
      </div>
    </div>
  );
}
