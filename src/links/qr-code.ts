import sharp from "sharp"
import { encode, renderSVG } from "uqr"

// Readable when printed small or with a corner under a thumb; the border is the quiet zone that the standard asks for.
const options = { ecc: "M", border: 4 } as const
const pixelsPerModule = 24

export function qrSvg(text: string): string {
  return renderSVG(text, options)
}

/** About a thousand pixels wide, for a story or a flyer. */
export function qrPng(text: string): Promise<Buffer> {
  const { data, size } = encode(text, options)
  const pixels = Buffer.from(data.flat().map((isDark) => (isDark ? 0 : 255)))
  const width = size * pixelsPerModule
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(width, width, { kernel: "nearest" })
    .png()
    .toBuffer()
}
