import { createRequire } from "node:module"
import sharp, { type OverlayOptions } from "sharp"
import { i18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { type ShareCard, shareSize } from "./share-picture.ts"

const { resolve } = createRequire(import.meta.url)
const fonts = {
  bold: { font: "Cairo Bold", fontfile: resolve("@expo-google-fonts/cairo/700Bold/Cairo_700Bold.ttf") },
  regular: { font: "Cairo", fontfile: resolve("@expo-google-fonts/cairo/400Regular/Cairo_400Regular.ttf") },
}
const colours = { ground: "#fbf8f2", brand: "#096445", ink: "#1d1c19", quiet: "#5d5a53" }
const margin = 56
const longestName = 90

type Line = { text: string; dpi: number; colour: string; weight: keyof typeof fonts; top?: number }

/** A JPEG with the product's picture on one side, its name and price on the side where the reader's eye begins. */
export async function drawShareCard(card: ShareCard, picture: Uint8Array | null): Promise<Buffer> {
  const side = picture ? shareSize.height : 0
  const column = { width: shareSize.width - side - 2 * margin, left: card.locale === "ar" ? side + margin : margin }
  const texts = await Promise.all(linesOf(card).map((line) => drawLine(line, card.locale, column.width)))
  const [name, ...below] = texts
  if (!name) throw new Error("a card without a name")
  const placed = [place(name, 96, card, column), ...below.map((text, row) => place(text, 420 + row * 90, card, column))]
  const shown = picture ? [await besideText(picture, card)] : []
  return sharp({ create: { ...shareSize, channels: 3, background: colours.ground } })
    .composite([...shown, ...placed])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer()
}

function linesOf({ name, priceCents, locale }: ShareCard): Line[] {
  const said = name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name
  // An amount reads from left to right inside Arabic too.
  const amount = formatMoney(priceCents, locale).replace(/^[\d\u202f,]+/, "\u2066$&\u2069")
  const dpi = said.length > 50 ? 230 : said.length > 24 ? 290 : 360
  return [
    { text: said, dpi, colour: colours.ink, weight: "bold" },
    { text: amount, dpi: 330, colour: colours.brand, weight: "bold" },
    {
      text: `ShareYourSales · ${i18n(locale).t("checkout.card_note")}`,
      dpi: 140,
      colour: colours.quiet,
      weight: "regular",
    },
  ]
}

type Drawn = { data: Buffer; width: number }

async function drawLine({ text, dpi, colour, weight }: Line, locale: string, width: number): Promise<Drawn> {
  const drawn = await sharp({
    text: {
      ...fonts[weight],
      ...{ text: `<span foreground="${colour}">${escaped(text)}</span>`, dpi, width, rgba: true, wrap: "word-char" },
      align: locale === "ar" ? "right" : "left",
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data: drawn.data, width: drawn.info.width }
}

function place(
  { data, width }: Drawn,
  top: number,
  { locale }: ShareCard,
  column: { left: number; width: number },
): OverlayOptions {
  return { input: data, top, left: locale === "ar" ? column.left + column.width - width : column.left }
}

async function besideText(picture: Uint8Array, { locale }: ShareCard): Promise<OverlayOptions> {
  const side = shareSize.height
  const input = await sharp(picture)
    .resize({ width: side, height: side, fit: "cover", position: "attention" })
    .toBuffer()
  return { input, top: 0, left: locale === "ar" ? 0 : shareSize.width - side }
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
