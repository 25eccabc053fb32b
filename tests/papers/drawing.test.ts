import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"
import { create } from "fontkit"
import { PDFDocument, PDFName } from "pdf-lib"
import { expect, test } from "vitest"
import { hasPdftotext } from "#bin/test/has-pdftotext.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { composeSheet } from "#src/papers/compose-sheet.ts"
import { drawSheet } from "#src/papers/draw-sheet.ts"
import { drawable } from "#src/papers/drawable.ts"
import { type PaperKind, paperKinds } from "#src/papers/paper.ts"
import { ublOf } from "#src/papers/ubl.ts"
import { salmaParty, specimen } from "./specimens.ts"

const issuedAt = Date.parse("2026-11-22T10:00:00Z")

function draw(kind: PaperKind, locale: Locale, change = {}): Promise<Buffer> {
  const content = specimen(kind, change)
  const xml = ublOf(content)
  const attached = xml === null ? null : { name: `${content.reference}.xml`, xml }
  return drawSheet({ sheet: composeSheet(content, locale), attached, issuedAt })
}

test.each(paperKinds.flatMap((kind) => [[kind, "fr"] as const, [kind, "ar"] as const]))(
  "%s in %s is one page of PDF/A-3a",
  async (kind, locale) => {
    const bytes = await draw(kind, locale)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getPageCount()).toBe(1)
    const text = bytes.toString("latin1")
    expect(text).toContain("<pdfaid:part>3</pdfaid:part>")
    expect(text).toContain("<pdfaid:conformance>A</pdfaid:conformance>")
    expect(pdf.catalog.has(PDFName.of("AF"))).toBe(ublOf(specimen(kind)) !== null)
  },
)

test("the same paper has the same bytes", async () => {
  expect((await draw("statement", "ar")).equals(await draw("statement", "ar"))).toBe(true)
})

test("a name with signs that no font has does not lose the paper, and none is read as Typst", async () => {
  const name = "Salma ✨漢 #panic() $x$ *b* ⵣ"
  await expect(draw("invoice", "ar", { issuer: { ...salmaParty, name } })).resolves.toBeInstanceOf(Buffer)
})

test("a statement of a thousand lines is drawn", async () => {
  const [line] = specimen("statement").lines
  const bytes = await draw("statement", "fr", { lines: Array.from({ length: 1000 }, () => line) })
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(20)
})

test("every sign that is drawn is in a font of ours", () => {
  const resolve = createRequire(import.meta.url).resolve
  const open = (font: string) => create(readFileSync(resolve(`@expo-google-fonts/${font}`)))
  const fonts = [
    ...[open("cairo/400Regular/Cairo_400Regular.ttf"), open("cairo/700Bold/Cairo_700Bold.ttf")],
    ...[open("amiri/400Regular/Amiri_400Regular.ttf"), open("amiri/700Bold/Amiri_700Bold.ttf")],
  ]
  const isInvisible = (sign: string) => /[\s\u200e\u200f\u2066-\u2069]/.test(sign)
  const signs = Array.from({ length: 0x2300 }, (_, code) => String.fromCodePoint(code))
  const kept = signs.filter((sign) => drawable(sign) === sign && !isInvisible(sign))
  const lacking = kept.filter((sign) => {
    const has = fonts.map(
      (font) => "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
    )
    return !((has[0] || has[2]) && (has[1] || has[3]))
  })
  expect(lacking).toEqual([])
})

// Where the tool is not installed, `npm test` says at its end that this was not run.
if (hasPdftotext())
  test("an Arabic invoice copies out right", async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "papers-")), "invoice.pdf")
    writeFileSync(file, await draw("invoice", "ar"))
    const { stdout } = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" })
    const text = stdout.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    for (const part of ["شركة أطلس", "الضريبة على القيمة المضافة", "1\u202f234,56", "900000001000078", "91-II-1°"])
      expect(text).toContain(part)
  })
