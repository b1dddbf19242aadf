import type { Block, Draft, Fact, Link } from './blocks.ts';
import { wrap } from './wrap.ts';

/** As wide as readers of plain text show lines. */
const width = 76;

/**
 * A message as plain text: addresses stand alone on their lines, so that programs find their ends.
 * Nothing is drawn with signs, which screen readers would read aloud.
 */
export function writeText({ title, blocks }: Draft): string {
  const parts = [lines(title), ...blocks.map(partOf)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function partOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lines(block.text);
    case 'list':
      return block.items.map((item) => lines(item, '- ', '  ')).join('\n');
    case 'links':
      return block.links.map(linkLines).join('\n\n');
    case 'facts':
      return factLines(block.facts);
    case 'button':
      return linkLines(block.link);
    case 'units':
      return block.units
        .map(({ name, facts, link }) => [lines(name), factLines(facts), linkLines(link)])
        .map((parts) => parts.filter(Boolean).join('\n'))
        .join('\n\n');
    case 'notice':
      return lines(`${block.title}: ${block.text}`);
    case 'farewell':
      return block.lines.map((line) => lines(line)).join('\n');
    case 'imprint':
      return ['-- ', ...block.lines.map((line) => lines(line))].join('\n');
  }
}

function factLines(facts: readonly Fact[]): string {
  return facts.map(([word, value]) => lines(`${word}: ${value}`, '', '  ')).join('\n');
}

function linkLines({ label, to }: Link): string {
  return `${lines(`${label}:`)}\n${to}`;
}

/** A text in lines, the first one after `first`, the others after `rest`. */
function lines(text: string, first = '', rest = ''): string {
  return wrap(text, width - rest.length)
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n');
}
