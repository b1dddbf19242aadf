import { breakLongWords } from '../break-long-words.typ.ts';

/**
 * The brief of a district: two pages of A4, the first for who has little time, the second for who wants to
 * know more. All lengths go by the size of the letters, so that smaller ones make everything fit.
 */
export const briefTemplate = `
#let brief = json("data.json")
#let blue = rgb("#0b3c6f")
#let muted = rgb("#4a525c")
#let rule = rgb("#c9d1da")
#let pale = rgb("#eef2f6")

#set document(title: brief.title, author: brief.office, date: auto)
#set text(font: "Fira Sans", lang: brief.language, region: brief.region, size: brief.size * 1pt,
  fallback: false, number-type: "lining", number-width: "tabular")
#set par(leading: 0.55em, spacing: 0.8em)
${breakLongWords}
#set list(marker: text(blue)[•], indent: 0pt, body-indent: 0.5em, spacing: 0.6em)
#show heading.where(level: 1): it => block(below: 0.5em, text(size: 1.6em, weight: 600, it.body))
#show heading.where(level: 2): it => block(above: 1.1em, below: 0.6em,
  text(size: 1.15em, weight: 600, fill: blue, it.body))
#show figure.caption: it => align(left, text(weight: 600, it.body))
#set figure(gap: 0.45em)
#set figure.caption(position: top)
#show figure.where(kind: table): set block(above: 1em, below: 1em)

#let mark = if brief.isInternal {
  box(fill: rgb("#9c1c1c"), inset: (x: 0.6em, y: 0.35em), radius: 2pt,
    text(fill: white, weight: 600, brief.edition))
} else {
  box(stroke: 0.6pt + blue, inset: (x: 0.6em, y: 0.35em), radius: 2pt, text(fill: blue, brief.edition))
}

#set page(
  paper: "a4",
  margin: (top: 19mm, bottom: 15mm, x: 18mm),
  header: text(size: 0.85em, grid(columns: (1fr, auto), align: horizon, [#brief.survey], mark)),
)
#let foot(page) = text(size: 0.8em, fill: muted, grid(columns: (1fr, auto), column-gutter: 1em,
  [#brief.foot], [#page]))

#let facts = grid(
  columns: (auto,) * brief.facts.len(),
  column-gutter: 2em,
  ..brief.facts.map(fact => block({
    text(size: 0.85em, fill: muted, fact.label)
    linebreak()
    text(size: 1.3em, weight: 600, fact.value)
  })),
)

#let is-number(column) = "points" in column
#let side(column) = if is-number(column) { right } else { left }
#let title-cell(column) = table.cell(fill: pale, align: side(column) + bottom,
  text(size: 0.88em, weight: 600, hyphenate: true, column.title))

// A cell that says the same as the one above is one with it.
#let span(rows, index) = {
  let first = rows.at(index).first()
  if index > 0 and rows.at(index - 1).first() == first { 0 } else {
    let end = index + 1
    while end < rows.len() and rows.at(end).first() == first { end += 1 }
    end - index
  }
}

#let row(one, index) = {
  let (first, ..others) = one.rows.at(index)
  let height = span(one.rows, index)
  if height == 0 { return others }
  let line = if index > 0 { (table.hline(stroke: 0.5pt + rule),) } else { () }
  (..line, table.cell(rowspan: height, first), ..others)
}

#let figures(one) = {
  // Figures are to stand below each other, and kerning would take a tenth of the time of a brief.
  let cells = text.with(hyphenate: one.hyphenate, kerning: false)
  figure(kind: table, supplement: none, numbering: none, caption: one.caption, outlined: false, cells(table(
    columns: one.columns.map(column => if is-number(column) { column.points * 1pt * brief.size / 9 } else { column.share * 1fr }),
    align: one.columns.map(column => side(column) + top),
    stroke: none,
    inset: (x: 0.35em, y: 0.27em),
    table.header(..one.columns.map(title-cell)),
    ..range(one.rows.len()).map(index => row(one, index)).flatten(),
  )))
  for note in one.notes { block(above: 0.5em, below: 0.7em, text(size: 0.85em, fill: muted, note)) }
}

// The number of a page is known beforehand: looking it up would lay out everything twice.
#set page(footer: foot(brief.pages.first()))
= #brief.heading
#if brief.exampleData != none { par(text(weight: 600, brief.exampleData)) }
#v(0.3em)
#facts
#v(0.8em)
#grid(
  columns: (1fr, 98mm * brief.size / 9),
  column-gutter: 6mm,
  {
    heading(level: 2, brief.main.title)
    text(size: 1.08em, list(..brief.main.sentences.map(sentence => [#sentence])))
  },
  figure(image(bytes(brief.chart.svg), format: "svg", width: 100%, alt: brief.chart.alt), outlined: false),
)
== #brief.topics.title
#figures(brief.topics.table)
#set page(footer: foot(brief.pages.last()))
== #brief.more.title
#for one in brief.more.tables { figures(one) }
== #brief.reading.title
#set text(size: 0.9em)
#for sentence in brief.reading.sentences { par[#sentence] }
`;
