import type { PropsWithChildren } from 'hono/jsx';
import { Layout } from '../../web/layout.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { unitsPath } from '../paths.ts';
import { ProxyBanner } from './proxy-banner.tsx';
import type { Visit } from './visit.ts';

interface CaseLayoutProps {
  visit: Visit;
  title: string;
  hasErrors?: boolean;
  styles?: string[];
  scripts?: string[];
  form?: string | undefined;
}

/** The frame of a case's pages: it names the wave, and leads back to the list where there is one. */
export function CaseLayout({ visit, children, ...props }: PropsWithChildren<CaseLayoutProps>) {
  const { units } = useTexts().access;
  const href = useHref();
  return (
    <Layout wave={visit.wave} {...props}>
      <ProxyBanner visit={visit} />
      {isOneOfMany(visit) && (
        <p class="kern-body pegel-screen">
          <a class="kern-link kern-link--no-visited-state" href={href(unitsPath)}>
            {units.back}
          </a>
        </p>
      )}
      {children}
    </Layout>
  );
}

function isOneOfMany({ key, session }: Visit): boolean {
  return session.some(({ wave, units }) => wave !== key.wave || units.some((u) => u !== key.ars));
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
