import { formatDate } from '../../../schemas/format.ts';
import type { Block, Fact, Link } from './blocks.ts';
import { heading, paragraph } from './blocks.ts';
import type { DraftContext } from './draft-context.ts';
import type { MailContent, MailHelper, MailUnit } from './mail-content.ts';

/** A message with links to forms. */
export type UnitsContent = Extract<MailContent, { units: unknown }>;

/** The name of the only unit, or how many there are. */
export function unitsInWords({ units }: UnitsContent, { texts }: DraftContext): string {
  return units.length === 1 ? units[0].name : texts.units(units.length);
}

/** The day until which the first of the units has to answer. */
export function firstDeadline({ units }: UnitsContent, { language }: DraftContext): string {
  return formatDate(units.map(({ deadline }) => deadline).toSorted()[0] ?? '', language);
}

/** What it is about, and the links: one button for one unit, a list with the way to all for several. */
export function actionBlocks(
  content: UnitsContent,
  context: DraftContext,
  label = context.texts.links.one,
): Block[] {
  const { texts, language } = context;
  const { units, wave, allUnits } = content;
  const { facts } = texts;
  const linkOf = ({ name, link }: MailUnit): Link => ({ label: label(name), to: link });
  const deadline = (unit: MailUnit): Fact => [facts.deadline, formatDate(unit.deadline, language)];
  const about: Fact[] = [
    [facts.wave, wave.title[language]],
    [facts.referenceDate, formatDate(wave.referenceDate, language)],
  ];
  const [first] = units;
  if (units.length === 1) {
    const until = isDone(content) ? [] : [deadline(first)];
    const all: Fact[] = [[facts.unit, first.name], ...about, ...until];
    return [
      { kind: 'facts', facts: all },
      { kind: 'button', link: linkOf(first) },
    ];
  }
  const isOfMany = units.some((unit) => unit.wave);
  return [
    ...(isOfMany ? [] : [{ kind: 'facts', facts: about } satisfies Block]),
    paragraph(texts.links.allText),
    ...(allUnits
      ? [{ kind: 'button', link: { label: texts.links.all, to: allUnits } } satisfies Block]
      : []),
    {
      kind: 'units',
      units: units.map((unit) => ({
        name: unit.name,
        facts: [
          ...(unit.wave ? [[facts.wave, unit.wave[language]] as const] : []),
          deadline(unit),
          ...(unit.helper ? [[facts.helper, helperInWords(unit.helper, context)] as const] : []),
        ],
        link: linkOf(unit),
      })),
    },
  ];
}

/** The end of the letter, who helps, and what one should know about the message. */
export function closingBlocks(content: UnitsContent, context: DraftContext): Block[] {
  const { help, about, farewell } = context.texts;
  const { office, contact } = context.owner;
  const why = about.why(unitsInWords(content, context));
  return [
    { kind: 'farewell', lines: [farewell, office] },
    heading(help.title),
    paragraph(`${whoHelps(content, context)} ${help.reply(contact)}`),
    heading(about.title),
    {
      kind: 'list',
      items: [
        why,
        ...(hasLinks(content)
          ? [content.units.length === 1 ? about.link : about.linksOfUnits]
          : []),
        ...(isDone(content) ? [] : [about.wrong]),
      ],
    },
  ];
}

/** Nothing is left to do for a submission that was received, nor was its mail misdirected. */
function isDone({ kind }: UnitsContent): boolean {
  return kind === 'receipt';
}

function hasLinks(content: UnitsContent): boolean {
  return content.kind !== 'receipt' || content.opens;
}

function whoHelps({ helper, units }: UnitsContent, context: DraftContext): string {
  const { help } = context.texts;
  if (helper) return help.helper(helper.district, helperInWords(helper, context));
  const { office, phone } = context.owner;
  const named = helperInWords({ name: office, phone }, context);
  return units.some((unit) => unit.helper) ? help.ofUnits(named) : help.office(named);
}

/** A person or an office with the ways to reach it. */
function helperInWords(
  { name, phone, mailbox }: Omit<MailHelper, 'district'>,
  { texts: { help } }: DraftContext,
): string {
  const ways = [phone && help.phone(unbroken(phone)), mailbox && help.mailbox(mailbox)];
  return [name, ...ways].filter(Boolean).join(', ');
}

/** A telephone number stays in one line. */
export function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0');
}
