import type { PropsWithChildren } from 'hono/jsx';
import type { OwnerSettings } from '../../schemas/owner.ts';
import { Layout } from '../web/layout.tsx';

interface OwnerPageProps {
  title: string;
  /** The heading, where it is longer than the title. */
  heading?: string;
}

/** A page of short sections under headings. */
export function OwnerPage({ title, heading = title, children }: PropsWithChildren<OwnerPageProps>) {
  return (
    <Layout title={title}>
      <h1 class="kern-heading-x-large">{heading}</h1>
      <div class="pegel-prose">{children}</div>
    </Layout>
  );
}

export function Heading({ children }: PropsWithChildren) {
  return <h2 class="kern-heading-medium">{children}</h2>;
}

export function Paragraph({ children }: PropsWithChildren) {
  return <p class="kern-body">{children}</p>;
}

export function BulletList({ items }: { items: readonly string[] }) {
  return (
    <ul class="kern-list kern-list--bullet pegel-list--tight">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

export function MailLink({ to }: { to: string }) {
  return (
    <a class="kern-link" href={`mailto:${to}`}>
      {to}
    </a>
  );
}

/** A link to another site; what it is called is told, or its address. */
export function WebLink({ to, children = to }: PropsWithChildren<{ to: string }>) {
  return (
    <a class="kern-link" href={to}>
      {children}
    </a>
  );
}

/** Name, postal address, telephone and mailbox of the office. */
export function OfficeAddress({ owner }: { owner: OwnerSettings }) {
  const { office, address, phone, contact } = owner;
  return (
    <p class="kern-body">
      {[office, ...address, ...(phone ? [phone] : [])].map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
      <MailLink to={contact} />
    </p>
  );
}
