import { PDFDocument } from "pdf-lib"
import sharp from "sharp"
import type { Paper } from "./paper.ts"

const [short, long] = [595, 842]
/** Enough to read an A4 page by; ten of them stay one file that a phone can open. */
const longestSide = 2200

/** The photos of a paper's pages as one PDF, each on an A4 page that lies as the photo does. */
export async function bindPages(photos: readonly Paper[]): Promise<Paper> {
  const document = await PDFDocument.create()
  for (const photo of photos) {
    const box = { width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true } as const
    const image = await document.embedJpg(await sharp(photo.bytes).resize(box).jpeg({ quality: 80 }).toBuffer())
    const page = document.addPage(image.width > image.height ? [long, short] : [short, long])
    const { width, height } = image.scaleToFit(page.getWidth(), page.getHeight())
    page.drawImage(image, { width, height, x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2 })
  }
  return { bytes: Buffer.from(await document.save()), mediaType: "application/pdf", pages: photos.length }
}
