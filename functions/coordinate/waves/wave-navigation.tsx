import { isPlanned, type Wave } from '../../../schemas/wave.ts';
import { may, type Right } from '../../domain/access/rights.ts';
import { boardPath, chasingPath, mailsPath, wavePath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { casesPath } from '../board/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

type Place = 'wave' | 'board' | 'cases' | 'chasing' | 'mails' | 'results' | 'documents';

interface WaveNavigationProps {
  wave: Pick<Wave, 'id' | 'status' | 'title'>;
  /** Where one is, if it is one of the places themselves. */
  current?: Place | undefined;
}

/** Leads to all that there is about a wave, as far as it is begun and somebody may see it. */
export function WaveNavigation({ wave, current }: WaveNavigationProps) {
  const { places } = useConsoleTexts().home;
  const { staff, language } = usePage();
  const href = useHref();
  if (!staff) return null;
  return (
    <nav aria-label={places.label(wave.title[language])}>
      <ul class="pegel-nav__links">
        {placesOf(wave)
          .filter(({ right }) => may(staff, right))
          .map(({ place, path }) => (
            <li>
              <a
                class="kern-link kern-link--no-visited-state"
                href={href(path)}
                aria-current={place === current ? 'page' : undefined}
              >
                {places[place]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function placesOf(of: Pick<Wave, 'id' | 'status'>): { place: Place; path: string; right: Right }[] {
  const { id, status } = of;
  const wave = { place: 'wave', path: wavePath(id), right: 'waves.read' } as const;
  const mails = { place: 'mails', path: mailsPath(id), right: 'cases.read' } as const;
  if (isPlanned(of)) return [wave, mails];
  return [
    wave,
    { place: 'board', path: boardPath(id), right: 'cases.read' },
    { place: 'cases', path: casesPath(id), right: 'cases.read' },
    { place: 'chasing', path: chasingPath(id), right: 'contacts.read' },
    mails,
    ...(status === 'CANCELLED'
      ? []
      : ([
          { place: 'results', path: wavePath(id, 'results'), right: 'results.read' },
          { place: 'documents', path: wavePath(id, 'documents'), right: 'results.read' },
        ] as const)),
  ];
}
