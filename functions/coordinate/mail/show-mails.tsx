import type { Context } from 'hono';
import type { MailTopic } from '../../domain/mail/mail-topics.ts';
import type { StageRefusal } from '../../domain/waves/stage-now.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleDependencies } from '../dependencies.ts';
import { OverviewPage } from './overview-page.tsx';
import { readMailView } from './read-mail-view.ts';
import { readUncertain } from './read-uncertain.ts';

interface Shown {
  done?: string | undefined;
  /** What is to be counted, however many there are. */
  count?: MailTopic | undefined;
  /** Why something was not done. */
  refused?: StageRefusal | 'stale';
}

/** Answers with the mails of a wave at a glance. */
export async function showMails(
  c: Context<PageEnv>,
  dependencies: ConsoleDependencies,
  id: string,
  { done, count, refused }: Shown = {},
): Promise<Response> {
  const [view, uncertain] = await Promise.all([
    readMailView(c, dependencies, id, count),
    readUncertain(c, dependencies),
  ]);
  const ofWave = uncertain.filter(({ place }) => place.wave === id).length;
  const now = dependencies.clock.now();
  return renderPage(
    c,
    <OverviewPage {...{ view, now, uncertain: ofWave, done, refused }} />,
    refused ? 409 : 200,
  );
}
