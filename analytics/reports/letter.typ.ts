/**
 * Letters in the form B of DIN 5008, one page each: the address stands where the window of an envelope
 * is (20 mm from the left, 45 mm from the top, 85 mm by 45 mm), marks at the left say where to fold.
 *
 * What does not fit is set smaller, never cut off. Marks belong to the background, which screen readers
 * leave out; all else stands in the order in which it is read.
 */
export const letterTemplate = `
#let set-of-letters = json("data.json")
#let sender = set-of-letters.sender

#set document(title: set-of-letters.title, author: sender.office, date: auto)
#set text(font: "Fira Sans", lang: "de", region: "de", size: 10.5pt, fallback: false)
#set par(leading: 0.6em, spacing: 1.3em)
#show "E-Mail": it => box(it)
// Names such as 2026-II stay in one line.
#show regex("\\b\\d{4}-\\w{1,4}\\b"): it => box(it)
// Longer than any word that can be hyphenated: such a one may break anywhere, so that it stays on the page.
#show regex("[^\\s\u{200b}/:-]{40,}"): it => it.text.clusters().join(sym.zws)
#show heading: it => text(size: 1.1em, weight: 600, it.body)

#let left = 25mm
#let right = 20mm
#let body-top = 98mm
#let body-bottom = 14mm
#let mark(y, length) = place(top + std.left, dx: 4mm, dy: y, line(length: length, stroke: 0.4pt))

#set page(
  paper: "a4",
  margin: (top: 0mm, bottom: body-bottom, left: left, right: right),
  background: { mark(105mm, 5mm); mark(148.5mm, 7mm); mark(210mm, 5mm) },
)

// The largest of some sizes in which something fits into a box; the smallest if none does.
#let fitted(width, height, sizes, content) = context {
  let at(size) = block(width: width, text(size: size, content))
  let chosen = sizes.last()
  for size in sizes {
    if measure(at(size)).height <= height { chosen = size; break }
  }
  at(chosen)
}

// Places something by the edges of the paper.
#let on-paper(x, y, content) = place(top + std.left, dx: x - left, dy: y, content)

#let lines(all) = all.map(line => [#line]).join(linebreak())

#let contents(letter) = {
  heading(level: 1, letter.subject)
  v(0.4em)
  for paragraph in letter.before { par[#paragraph] }
  v(0.2em)
  block(width: 100%, stroke: 0.8pt, inset: 4mm, breakable: false, {
    set par(spacing: 1em)
    par[#letter.access.page]
    par(text(size: 1.25em, weight: 600, hyphenate: false, letter.access.address))
    par[#letter.access.label]
    par(text(size: 2.2em, weight: 600, tracking: 0.06em, hyphenate: false, number-type: "lining",
      box(letter.access.code)))
    par[#letter.access.note]
  })
  v(0.2em)
  for paragraph in letter.after { par[#paragraph] }
  par(lines(letter.close))
  par(text(lang: "en", region: "gb", size: 0.9em, letter.english))
}

#for (index, letter) in set-of-letters.letters.enumerate() {
  if index > 0 { pagebreak() }
  on-paper(25mm, 14mm, block(width: 165mm, {
    text(size: 15pt, weight: 600, sender.office)
    linebreak()
    text(size: 9pt, sender.address.join(", "))
  }))
  on-paper(25mm, 55.2mm, box(width: 80mm, height: 5.5mm, align(bottom,
    fitted(80mm, 5.5mm, (7pt, 6.5pt, 6pt), sender.line))))
  on-paper(25mm, 62.7mm, fitted(80mm, 27.3mm, (11pt, 10pt, 9pt, 8pt), lines(letter.to)))
  on-paper(125mm, 50mm, fitted(65mm, 42mm, (9.5pt, 9pt, 8pt, 7pt, 6pt), grid(
    columns: (auto, 1fr),
    column-gutter: 3mm,
    row-gutter: 0.65em,
    ..letter.facts.map(fact => ([#fact.label], [#fact.value])).flatten(),
  )))
  v(body-top)
  fitted(165mm, 297mm - body-top - body-bottom - 1mm, (11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt),
    contents(letter))
}
`;
