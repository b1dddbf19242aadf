import { ink, muted, rule, track } from '../../../charts/palette.ts';
import { breakLongWords } from '../break-long-words.typ.ts';

/**
 * The report on A4, upright but for tables that need a page that lies down. What stands at the edges of
 * pages is left out by screen readers; all else stands in the order in which it is read.
 */
export const reportTemplate = `
#let report = json("data.json")
#let is-internal = report.edition == "internal"
#let (muted, accent, alarm) = (rgb("${muted}"), rgb("#0b3c6f"), rgb("#8a1c1c"))

#set document(title: report.name, author: report.office, date: auto)
#set text(
  font: "Fira Sans",
  lang: report.language,
  region: if report.language == "de" { "de" } else { "gb" },
  size: 10pt,
  fill: rgb("${ink}"),
  fallback: false,
)
#set par(leading: 0.65em, spacing: 1em)
${breakLongWords}

#let margin = 57pt
#let small(content) = text(size: 8pt, fill: muted, content)
#set page(
  paper: "a4",
  margin: (x: margin, top: 71pt, bottom: 60pt),
  header-ascent: 18pt,
  header: if is-internal {
    block(width: 100%, fill: alarm, inset: 5pt, align(center, text(9pt, fill: white, weight: 600, report.mark)))
  } else {
    context if here().page() > 1 {
      small(grid(columns: (1fr, auto), column-gutter: 12pt, report.name, report.mark))
      v(-4pt)
      line(length: 100%, stroke: 0.5pt + rgb("${rule}"))
    }
  },
  footer: context small(grid(
    columns: (1fr, auto), column-gutter: 12pt, report.foot, counter(page).display("1 / 1", both: true),
  )),
)

#show title: it => text(size: 27pt, weight: 600, fill: accent, hyphenate: false, it)
#show heading: set text(fill: accent, weight: 600, hyphenate: false)
#show heading.where(level: 1): it => block(below: 14pt, text(17pt, it))
#show heading.where(level: 2): it => block(above: 18pt, below: 8pt, text(12pt, it))
#show figure: set align(left)
#show figure.caption: it => text(
  size: if it.kind == table { 9pt } else { 8pt },
  fill: if it.kind == table { rgb("${ink}") } else { muted },
  weight: if it.kind == table { 600 } else { 400 },
  hyphenate: false,
  it,
)
#set terms(spacing: 0.9em, hanging-indent: 0pt, separator: [: ])

#let told(items) = terms(..items.map(item => terms.item(
  item.label,
  if item.text.starts-with("https://") { link(item.text) } else { item.text },
)))

#let chart(width) = one => figure(
  image(bytes(one.svg), format: "svg", width: width, alt: one.alt),
  caption: one.caption,
  kind: image,
  supplement: report.labels.figure,
)

#let charts(group) = block(breakable: false, above: 16pt, grid(
  columns: (1fr, 1fr),
  column-gutter: 15pt,
  stack(spacing: 14pt, ..group.left.map(chart(group.width * 1pt))),
  stack(spacing: 14pt, ..group.right.map(chart(group.width * 1pt))),
))

#let side(column) = if column.isNumber { right } else { left }
#let title-cell(column) = table.cell(
  fill: rgb("${track}"), align: side(column) + bottom, text(weight: 600, column.title),
)

#let figures(one) = {
  let cells(table) = {
    // Figures are to stand below each other, and kerning takes time.
    set text(size: one.fontSize * 1pt, number-width: "tabular", hyphenate: true, kerning: false)
    set par(leading: 0.5em)
    table
  }
  show figure: set block(breakable: not one.isWhole)
  block(above: 20pt, below: 8pt, breakable: not one.isWhole, figure(
    cells(table(
      columns: one.widths.map(width => width * 1pt),
      inset: (x: 3pt, y: 2.6pt),
      stroke: (x: none, top: none, bottom: 0.5pt + rgb("${rule}")),
      align: one.columns.map(column => side(column) + top),
      table.header(..one.columns.map(title-cell)),
      ..one.rows.flatten(),
    )),
    caption: figure.caption(position: top, one.caption),
    kind: table,
    supplement: report.labels.table,
  ))
  for note in one.notes { par(small(note)) }
}

#text(13pt, weight: 600, report.office)
#v(120pt)
#title[#report.title #linebreak() #text(0.75em, report.wave)]
#v(24pt)
#text(11pt, told(report.facts))
#v(24pt)
#for warning in report.warnings {
  block(width: 100%, inset: 9pt, stroke: (left: 3pt + if is-internal { alarm } else { accent }), warning)
}

#pagebreak()
#heading(outlined: false, report.labels.contents)
#outline(title: none, depth: 1)
#let lists = ((report.labels.figures, image), (report.labels.tables, table))
#context for (name, kind) in lists {
  if query(figure.where(kind: kind)).len() > 0 {
    heading(level: 2, outlined: false, name)
    text(8.5pt, outline(title: none, target: figure.where(kind: kind)))
  }
}

#if report.summary.items.len() > 0 {
  pagebreak()
  heading(report.summary.title)
  told(report.summary.items)
}

#if report.summary.items.len() == 0 { pagebreak() }
#heading(report.reading.title)
#list(..report.reading.items, spacing: 0.9em)

#for chapter in report.chapters {
  let contents(is-lying) = {
    heading(numbering: "1", chapter.title)
    for sentence in chapter.sentences { par(sentence) }
    for note in chapter.notes { par(small(note)) }
    for group in chapter.figures { charts(group) }
    for one in chapter.tables {
      if one.isLying and not is-lying { page(flipped: true, figures(one)) } else { figures(one) }
    }
  }
  let is-lying = chapter.figures.len() == 0 and chapter.tables.all(one => one.isLying)
  if is-lying {
    page(flipped: true, contents(true))
  } else {
    if chapter.isShort { v(24pt, weak: true) } else { pagebreak(weak: true) }
    contents(false)
  }
}

#pagebreak(weak: true)
#heading(report.methods.title)
#for method in report.methods.items {
  heading(level: 2, method.label)
  par(method.text)
}

#pagebreak(weak: true)
#heading(report.glossary.title)
#told(report.glossary.items)

#v(24pt)
#heading(report.imprint.title)
#par(report.imprint.lines.map(line => [#line]).join(linebreak()))
#told(report.imprint.facts)
`;
