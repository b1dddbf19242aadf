import { may, type Right } from '../../domain/access/rights.ts';
import { consolePath, consolePathOf, subscriptionPath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import type { ConsoleFrameTexts } from '../../web/texts/console/console.de.ts';
import { signOutPath } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

export type Section = keyof ConsoleFrameTexts['sections'];

/** The parts of the console, and what one must be allowed to see them. */
const sections: readonly { section: Section; path: string; right: Right }[] = [
  { section: 'home', path: consolePath, right: 'console.use' },
  { section: 'waves', path: consolePathOf('waves'), right: 'waves.read' },
  { section: 'requests', path: consolePathOf('requests'), right: 'requests.decide' },
  { section: 'registry', path: consolePathOf('registry'), right: 'registry.read' },
  {
    section: 'questionnaires',
    path: consolePathOf('questionnaires'),
    right: 'questionnaires.read',
  },
  { section: 'audit', path: consolePathOf('audit'), right: 'audit.read' },
  { section: 'privacy', path: consolePathOf('privacy'), right: 'privacy.change' },
];

/** Leads to the parts of the console that somebody may see, and says who is signed in. */
export function Navigation({ current }: { current: Section | undefined }) {
  const { frame, mail } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  if (!staff) return null;
  return (
    <div class="pegel-nav">
      <div class="pegel-width pegel-nav__content">
        <nav aria-label={frame.navigation}>
          <ul class="pegel-nav__links">
            {sections
              .filter(({ right }) => may(staff, right))
              .map(({ section, path }) => (
                <li>
                  <a
                    class="kern-link kern-link--no-visited-state"
                    href={href(path)}
                    aria-current={section === current ? 'true' : undefined}
                  >
                    {frame.sections[section]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <form class="pegel-nav__person" method="post" action={href(signOutPath)}>
          <span class="kern-body kern-body--small">
            {staff.name} ({frame.roles[staff.role]})
          </span>
          <a
            class="kern-link kern-link--small kern-link--no-visited-state"
            href={href(subscriptionPath)}
          >
            {mail.subscription.title}
          </a>
          <button type="submit" class="kern-link kern-link--small pegel-plain">
            {frame.signOut}
          </button>
        </form>
      </div>
    </div>
  );
}
