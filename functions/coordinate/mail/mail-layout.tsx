import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { WaveLayout } from '../waves/wave-layout.tsx';
import { WaveNavigation } from '../waves/wave-navigation.tsx';

/** The frame of the pages that list mails of a wave. */
export function MailLayout({
  wave,
  title,
  children,
}: PropsWithChildren<{ wave: Wave; title: string }>) {
  return (
    <WaveLayout wave={wave} isBelow title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <WaveNavigation wave={wave} current="mails" />
      {children}
    </WaveLayout>
  );
}
