/** Draws a sheet. Data comes in as JSON, so that nothing typed by somebody is ever read as Typst. */
export const typstSheet = String.raw`
#let d = json(bytes(sys.inputs.sheet))
#let attached = json(bytes(sys.inputs.attached))
#let is-ar = d.lang == "ar"
#let brand = rgb("#096445")
#let ink = rgb("#1d1c19")
#let quiet = rgb("#5d5a53")
#let hairline = rgb("#d3c8b4")
#let pale = rgb("#f3efe7")

// A number, a code, an amount: one run from left to right.
#let code(s) = box(text(dir: ltr, lang: "fr", font: "Cairo", s))
// A text: every run of Latin letters or digits is isolated, its sign and percent included.
#let free(s) = {
  show regex("[-+\u{2212}]?[0-9A-Za-zÀ-ÿ](?:(?:[0-9A-Za-zÀ-ÿ.,/° \u{a0}\u{202f}'’-]|:[0-9/])*[0-9A-Za-zÀ-ÿ°])?(?:[ \u{a0}]?%)?"): it => "\u{2066}" + it + "\u{2069}"
  s
}
#let said(s) = if is-ar { free(s) } else { s }
#let lines(s) = s.split("\n").enumerate().map(((n, part)) => if n == 0 { said(part) } else { text(size: 8pt, fill: quiet, said(part)) }).join(linebreak())
#let cell(s, is-code) = if is-code { code(s) } else { lines(s) }

#set document(title: d.title + " " + d.reference, author: d.author, date: auto)
#set text(
  font: ((name: "Cairo", covers: regex("[^\p{Arabic}]")), "Amiri"),
  fallback: false, size: if is-ar { 10.5pt } else { 9.5pt }, fill: ink,
  lang: d.lang, region: "MA", dir: if is-ar { rtl } else { ltr },
)
#set par(leading: if is-ar { 0.7em } else { 0.55em })
#set page(
  paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 22mm),
  footer: context {
    set text(size: 8pt, fill: quiet)
    std.line(length: 100%, stroke: 0.4pt + hairline)
    v(-4pt)
    grid(columns: (1fr, auto), said(d.footer), code(counter(page).display("1 / 1", both: true)))
  },
)
// Cairo has no such space, and what stands in for it is too thin to part thousands.
#show "\u{202f}": set text(font: "Amiri")
#show heading.where(level: 1): it => text(size: 20pt, weight: "bold", fill: brand, it.body)
#show heading.where(level: 2): it => block(above: 16pt, below: 7pt, text(size: 11.5pt, weight: "bold", it.body))

#grid(
  columns: (1fr, auto), align: (start + bottom, end + bottom),
  heading(level: 1, said(d.title)),
  text(size: 13pt, weight: "bold", code(d.reference)),
)
#v(4pt)
#std.line(length: 100%, stroke: 1.5pt + brand)
#v(6pt)

#let fact(f) = (text(fill: quiet, said(f.label)), cell(f.value, f.isCode))
#let facts(list) = grid(columns: (auto, 1fr), column-gutter: 10pt, row-gutter: 6pt, ..list.map(fact).flatten())

#facts(d.facts)
#v(10pt)
#grid(
  columns: (1fr, 1fr), column-gutter: 10pt,
  ..d.parties.map(p => block(width: 100%, fill: pale, radius: 4pt, inset: 10pt, breakable: false, {
    text(size: 8.5pt, fill: quiet, said(p.role))
    linebreak()
    text(size: 11.5pt, weight: "bold", said(p.name))
    v(2pt)
    set text(size: 9pt)
    facts(p.facts)
  })),
)

#for t in d.tables {
  heading(level: 2, said(t.title))
  set text(size: if t.columns.len() > 5 { 8pt } else { 9pt })
  table(
    columns: t.columns.enumerate().map(((n, c)) => if t.widest == n { 1fr } else { auto }),
    align: t.columns.map(c => if c.isCode { end + horizon } else { start + horizon }),
    stroke: none, inset: (x: 6pt, y: 5pt),
    fill: (_, y) => if y == 0 { pale },
    table.header(..t.columns.map(c => text(size: 8.5pt, weight: "bold", fill: quiet, said(c.label)))),
    table.hline(stroke: 0.75pt + hairline),
    ..t.rows.map(row => row.enumerate().map(((n, value)) => cell(value, t.columns.at(n).isCode)) + (table.hline(stroke: 0.4pt + hairline),)).flatten(),
  )
}

#v(10pt)
#align(end, block(breakable: false, width: 62%, grid(
  columns: (1fr, auto), column-gutter: 14pt, inset: (y: if is-ar { 6pt } else { 4pt }), align: (start + horizon, end + horizon),
  ..d.totals.map(t => if t.isStrong {
    (grid.hline(stroke: 0.75pt + hairline), text(size: 11.5pt, weight: "bold", fill: brand, said(t.label)),
     text(size: 11.5pt, weight: "bold", fill: brand, said(t.value)))
  } else { (said(t.label), said(t.value)) }).flatten(),
)))

#if d.words != none {
  v(10pt)
  block(width: 100%, breakable: false, inset: (x: 10pt, y: 6pt), stroke: if is-ar { (right: 2pt + brand) } else { (left: 2pt + brand) }, {
    text(fill: quiet, said(d.words.before))
    linebreak()
    text(weight: "bold", said(d.words.amount))
  })
}

#v(10pt)
#set text(size: if is-ar { 9pt } else { 8.5pt }, fill: quiet)
#for m in d.mentions { block(above: if is-ar { 8pt } else { 5pt }, below: 0pt, said(m)) }

#if attached != none {
  pdf.attach(attached.name, bytes(attached.xml), relationship: "alternative", mime-type: "application/xml", description: "UBL 2.1")
}
`
