import type { PropsWithChildren } from 'hono/jsx';
import { Alert } from '../../web/components/alert.tsx';

/**
 * Says what was done right before: the address names it by a word of a closed list, `?done=…`. The
 * children say what is left to do.
 */
export function DoneAlert<W extends string>({
  texts,
  done,
  children,
}: PropsWithChildren<{
  texts: Record<W, string>;
  done: string | undefined;
}>) {
  if (done === undefined || !Object.hasOwn(texts, done)) return null;
  return (
    <Alert kind="success" title={texts[done as W]} urgent>
      {children}
    </Alert>
  );
}
