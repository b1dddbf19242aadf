import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { consoleStylesheetPath } from '../../web/assets.ts';
import { Layout } from '../../web/layout.tsx';
import { useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { Navigation, type Section } from './navigation.tsx';

/** A page above this one, or this one, with what it is called. */
export interface Crumb {
  path: string;
  text: string;
}

interface ConsoleLayoutProps {
  title: string;
  /** The part of the console that the page belongs to, if it belongs to one. */
  section?: Section;
  /** The wave that the page is about. */
  wave?: Pick<Wave, 'title' | 'exampleData'> | undefined;
  /** The pages above this one, from the outermost. */
  crumbs?: readonly Crumb[];
  hasErrors?: boolean;
  /** The id of a form whose contents the other language takes along. */
  form?: string | undefined;
  /** Paths of further stylesheets. */
  styles?: string[];
  /** Paths of scripts. */
  scripts?: string[];
}

/** The frame of every page of the console; the page writes its own h1. */
export function ConsoleLayout({
  section,
  crumbs = [],
  children,
  ...props
}: PropsWithChildren<ConsoleLayoutProps>) {
  return (
    <Layout
      stylesheet={consoleStylesheetPath}
      navigation={<Navigation current={section} />}
      {...props}
    >
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      {children}
    </Layout>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { frame } = useConsoleTexts();
  const href = useHref();
  return (
    <nav aria-label={frame.crumbs}>
      <ol class="pegel-crumbs">
        {crumbs.map(({ path, text }) => (
          <li class="kern-body kern-body--small">
            <a class="kern-link kern-link--small kern-link--no-visited-state" href={href(path)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
