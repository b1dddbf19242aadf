import { useHref, useTexts } from '../page-context.ts';
import { addressOf } from './carried-switch.tsx';
import type { WaveResults } from './wave-results.ts';

/** The address of the method below that of the results. */
const methodPath = ({ path }: Pick<WaveResults, 'path'>) => `${path}/method`;

/** Leads from figures to how they are made. */
export function MethodLink({ shown }: { shown: WaveResults }) {
  const { method } = useTexts();
  const href = useHref();
  return (
    <p class="kern-body">
      <a class="kern-link" href={href(addressOf(shown, methodPath(shown)))}>
        {method.link}
      </a>
    </p>
  );
}
