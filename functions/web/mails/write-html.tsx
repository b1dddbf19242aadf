import { raw } from 'hono/html';
import type { Language } from '../../../schemas/text.ts';
import type { Block, Draft, Fact, Link } from './blocks.ts';
import { darkStyle, styles } from './mail-styles.ts';
import { wrap } from './wrap.ts';

/** Far below the longest line that mail servers take (998 bytes), even if every character is escaped. */
const width = 120;

/**
 * A message as HTML: plain elements in one column, so that programs that know little of CSS, dark
 * modes and screen readers all make something good of it. Nothing is loaded from anywhere.
 */
export function writeHtml({ title, preview, blocks }: Draft, language: Language): string {
  const document = (
    <html lang={language}>
      {'\n'}
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {'\n'}
        <title>{text(title)}</title>
        {'\n'}
        <style>{raw(darkStyle)}</style>
      </head>
      {'\n'}
      <body class="page" style={styles.page}>
        {'\n'}
        <div style={styles.preview}>{text(preview)}</div>
        {'\n'}
        <main style={styles.column}>
          {'\n'}
          <h1 style={styles.title}>{text(title)}</h1>
          {blocks.map((block) => (
            <>
              {'\n'}
              <Part block={block} />
            </>
          ))}
          {'\n'}
        </main>
        {'\n'}
      </body>
    </html>
  );
  return `<!doctype html>\n${document}\n`;
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p style={styles.paragraph}>{text(block.text)}</p>;
    case 'heading':
      return <h2 style={styles.heading}>{text(block.text)}</h2>;
    case 'list':
      return (
        <ul style={styles.list}>
          {block.items.map((item) => (
            <>
              {'\n'}
              <li style={styles.item}>{text(item)}</li>
            </>
          ))}
        </ul>
      );
    case 'links':
      return (
        <ul style={styles.list}>
          {block.links.map(({ label, to }) => (
            <>
              {'\n'}
              <li style={styles.item}>
                <a class="link" style={styles.link} href={to}>
                  {text(label)}
                </a>
                {'\n'}
                <Address to={to} />
              </li>
            </>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts facts={block.facts} style={styles.paragraph} />;
    case 'button':
      return (
        <>
          <p style={styles.action}>
            <a class="button" style={styles.button} href={block.link.to}>
              {text(block.link.label)}
            </a>
          </p>
          {'\n'}
          <Address to={block.link.to} />
        </>
      );
    case 'units':
      return block.units.map((unit) => <Unit {...unit} />);
    case 'notice':
      return (
        <p class="notice" style={styles.notice}>
          <strong>{text(block.title)}:</strong> {text(block.text)}
        </p>
      );
    case 'farewell':
      return (
        <p style={styles.paragraph}>
          <Lines lines={block.lines} />
        </p>
      );
    case 'imprint':
      return (
        <p class="imprint" style={styles.imprint}>
          <Lines lines={block.lines} />
        </p>
      );
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, i) => (
    <>
      {i > 0 && <br />}
      {'\n'}
      {text(line)}
    </>
  ));
}

function Unit({ name, facts, link }: { name: string; facts: readonly Fact[]; link: Link }) {
  return (
    <>
      {'\n'}
      <h2 style={styles.unit}>{text(name)}</h2>
      {'\n'}
      <Facts facts={facts} style={styles.unitFacts} />
      {'\n'}
      <p style={styles.unitLink}>
        <a class="link" style={styles.link} href={link.to}>
          {text(link.label)}
        </a>
      </p>
      {'\n'}
      <Address to={link.to} />
    </>
  );
}

function Facts({ facts, style }: { facts: readonly Fact[]; style: string }) {
  return (
    <p style={style}>
      {facts.map(([word, value], i) => (
        <>
          {i > 0 && <br />}
          {'\n'}
          {text(word)}: <strong>{text(value)}</strong>
        </>
      ))}
    </p>
  );
}

/** An address to copy, for programs that take links away. */
function Address({ to }: { to: string }) {
  return (
    <p class="address" style={styles.address}>
      {to}
    </p>
  );
}

function text(line: string): string {
  return wrap(line, width).join('\n');
}
