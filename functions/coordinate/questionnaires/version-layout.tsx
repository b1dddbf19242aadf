import type { PropsWithChildren } from 'hono/jsx';
import { usePage } from '../../web/page-context.ts';
import { ConsoleLayout, type Crumb } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { questionnairesPath, versionPath } from './paths.ts';
import type { VersionView } from './read-version.ts';

interface VersionLayoutProps {
  view: VersionView;
  title: string;
  hasErrors?: boolean;
  styles?: string[];
}

/** The frame of the pages about one version. */
export function VersionLayout({ view, title, ...props }: PropsWithChildren<VersionLayoutProps>) {
  const crumbs = useVersionCrumbs(view);
  const { language } = usePage();
  return (
    <ConsoleLayout
      title={`${title} – ${view.listed.title[language]}`}
      section="questionnaires"
      crumbs={crumbs}
      {...props}
    />
  );
}

/** The way to a page about one version. */
export function useVersionCrumbs({ listed }: VersionView): Crumb[] {
  const { list } = useConsoleTexts().questionnaires;
  const { language } = usePage();
  return [
    { path: questionnairesPath, text: list.title },
    { path: versionPath(listed), text: `${listed.title[language]} ${listed.version}` },
  ];
}
