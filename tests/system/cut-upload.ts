import fs from "node:fs/promises"
import sharp from "sharp"
import { type Declared, specimen } from "./specimens.ts"
import { expect, type Mode, type Person, test } from "./stage.ts"
import { choosePaper, expectPaper, paperSlot } from "./verification-file.ts"

type Line = { isCut: boolean; offsets: number[] }

/** Sends a paper over a line that is cut after the first piece: it goes on from there, alone or once the same file is chosen again. */
export async function sendOverCutLine({ page, look, t }: Person, { locale }: Mode, declared: Declared) {
  const kind = "address_bill"
  const file = await heavyPaper(kind, declared)
  const line = await cutAfterFirstPiece({ page })
  const status = paperSlot(page, kind).locator("[data-part=status]")
  await choosePaper(page, kind, file)
  await expect(status).toHaveText(t("papers.upload.waiting"))
  await look("file-line-cut")

  if (locale === "fr") await page.reload()
  line.isCut = false
  line.offsets.length = 0
  if (locale === "fr") {
    await expect(status).toContainText(`${kind} photo`)
    await look("file-half-sent")
    await choosePaper(page, kind, file)
  }
  await expectPaper(page, file)
  expect(line.offsets[0], "where the upload goes on").toBeGreaterThan(0)
  await page.unrouteAll({ behavior: "wait" })
}

/** A photo of several pieces, on the disk as on a phone: the same one chosen again has the same time. */
async function heavyPaper(kind: string, declared: Declared): Promise<string> {
  const { buffer } = await specimen(kind, declared)
  const file = test.info().outputPath(`${kind} photo.png`)
  await fs.writeFile(file, await sharp(buffer).png().toBuffer())
  return file
}

async function cutAfterFirstPiece({ page }: Pick<Person, "page">): Promise<Line> {
  const line: Line = { isCut: true, offsets: [] }
  await page.route("**/verification/uploads/*", async (route) => {
    const { "upload-offset": offset } = await route.request().allHeaders()
    if (line.isCut && offset !== "0") return route.abort("internetdisconnected")
    if (offset !== undefined) line.offsets.push(Number(offset))
    return route.continue()
  })
  return line
}
