import type { PropsWithChildren } from 'hono/jsx';
import { consoleStylesheetPath } from '../../web/assets.ts';
import { Layout } from '../../web/layout.tsx';

/** The frame of a page of the console that needs no sign-in; its title is its heading, too. */
export function PublicPage({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <Layout title={title} stylesheet={consoleStylesheetPath}>
      <h1 class="kern-heading-x-large">{title}</h1>
      {children}
    </Layout>
  );
}
