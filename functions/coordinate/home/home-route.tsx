import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { consolePath } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The first page of the console. */
export function addHomeRoute(routes: ConsoleRoutes): void {
  routes.get(consolePath, 'console.use', (c) => renderPage(c, <HomePage />));
}

function HomePage() {
  const { frame } = useConsoleTexts();
  return (
    <ConsoleLayout title={frame.sections.home} section="home">
      <h1 class="kern-heading-x-large">{frame.sections.home}</h1>
    </ConsoleLayout>
  );
}
