import type { Context } from 'hono';
import { Alert } from '../../web/components/alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type Done, doneWords } from './paths.ts';

/** What the address says was done right before; undefined where it says nothing that is known. */
export function doneOf(c: Context): Done | undefined {
  return doneWords.find((word) => word === c.req.query('done'));
}

/** Says what was done. */
export function DoneNotice({ done }: { done: Done | undefined }) {
  const texts = useConsoleTexts().questionnaires;
  return done ? <Alert kind="success" title={texts.done[done]} urgent /> : null;
}
