import type { PropsWithChildren } from 'hono/jsx';
import { Layout } from '../web/layout.tsx';
import type { Visit } from './visit.ts';

interface CaseLayoutProps {
  visit: Visit;
  title: string;
  hasErrors?: boolean;
  styles?: string[];
  scripts?: string[];
  form?: string | undefined;
}

/** The frame of a case's pages: it names the wave. */
export function CaseLayout({ visit, ...props }: PropsWithChildren<CaseLayoutProps>) {
  return <Layout wave={visit.wave} {...props} />;
}

interface PageHeadingProps {
  title: string;
  /** What the page is part of, in small print above its title. */
  preline: string;
}

/** The title of a page and what it is part of. */
export function PageHeading({ title, preline }: PageHeadingProps) {
  return (
    <div class="kern-hgroup pegel-hgroup">
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-preline">{preline}</p>
    </div>
  );
}
