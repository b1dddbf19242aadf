import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { Registry } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { deadlineOf } from '../../domain/waves/own-deadline.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { formatDay, formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { StatusBadge } from '../board/status-badge.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { ChasedCase } from './chased-case.ts';

interface ChasingTableProps {
  wave: Wave;
  cases: readonly ChasedCase[];
  districts: Registry['districts'];
  /** How many sections the questionnaire has. */
  sections: number;
}

/** Whom to ask for what is missing. */
export function ChasingTable({ wave, cases, districts, sections }: ChasingTableProps) {
  const { board } = useConsoleTexts();
  const { chasing } = board;
  const { language } = usePage();
  const href = useHref();
  const names = new Map(districts.map(({ ags5, name }) => [ags5, name]));
  return (
    <DataTable
      caption={chasing.caption}
      isCaptionHidden
      columns={[
        {
          title: board.cases.unit,
          isHeader: true,
          cell: ({ ars, name }) => (
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(consoleCasePath({ wave: wave.id, ars }))}
            >
              {name}
            </a>
          ),
        },
        { title: board.district, cell: ({ district }) => names.get(district) ?? district },
        {
          title: board.status,
          cell: (one) => (
            <>
              <StatusBadge status={one.status} />
              {one.savedSections > 0 &&
                `\n${chasing.progress(
                  formatNumber(one.savedSections, language),
                  formatNumber(sections, language),
                )}`}
            </>
          ),
        },
        { title: chasing.contact, cell: (one) => <Contacts of={one} /> },
        {
          title: board.cases.lastCall,
          cell: (one) => <LastCall of={one} />,
        },
        {
          title: chasing.deadline,
          cell: (one) =>
            [
              formatDate(deadlineOf(wave, one), language),
              ...(one.extendedUntil ? [`(${chasing.ownDeadline})`] : []),
            ].join('\n'),
        },
      ]}
      rows={cases}
    />
  );
}

/** Those that are written to, one below the other. */
function Contacts({ of: { contacts } }: { of: ChasedCase }) {
  const { chasing } = useConsoleTexts().board;
  const { language } = usePage();
  if (contacts.length === 0) return <>{chasing.noContact}</>;
  return (
    <ul class="kern-list pegel-list--tight pegel-contacts">
      {contacts.map(({ mailbox, name, phone, office, bouncedAt }) => (
        <li>
          {[name, office].filter(Boolean).join(', ')}
          {(name || office) && '\n'}
          <a class="kern-link kern-link--no-visited-state" href={`mailto:${mailbox}`}>
            {mailbox}
          </a>
          {bouncedAt && ` (${chasing.bounced(formatDay(bouncedAt, language))})`}
          {phone && '\n'}
          {phone && (
            <a
              class="kern-link kern-link--no-visited-state"
              href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
            >
              {phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** When a unit was last called, and what came of it. */
function LastCall({ of: { lastCall, call } }: { of: ChasedCase }) {
  const { board, case: texts } = useConsoleTexts();
  const { language } = usePage();
  if (!lastCall) return <>{board.chasing.never}</>;
  const lines = [
    formatInstant(lastCall, language),
    ...(call ? [texts.notes.outcomes[call.outcome]] : []),
    ...(call?.callBackOn ? [texts.notes.callBackOn(formatDate(call.callBackOn, language))] : []),
  ];
  return <>{lines.join('\n')}</>;
}
