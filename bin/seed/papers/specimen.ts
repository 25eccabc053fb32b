import { PDFDocument } from "pdf-lib"
import sharp from "sharp"
import { lettering } from "./lettering.ts"

export type SpecimenLine = { label: string; value: string }
export type Specimen = {
  /** In both languages, as on a Moroccan paper. */
  title: { fr: string; ar: string }
  issuer: string
  lines: SpecimenLine[]
  shape: "card" | "sheet"
  /** Draws a face where a card carries one. */
  hasFace?: boolean
}

export const specimenSizes = { card: { width: 1280, height: 806 }, sheet: { width: 1240, height: 1754 } }
const lettersOf = {
  card: { label: 24, value: 38, from: 290, every: 96 },
  sheet: { label: 36, value: 56, from: 330, every: 180 },
}
const tones = { card: { paper: "#eaf2ee", rule: "#2f7d5b" }, sheet: { paper: "#fffdf8", rule: "#a5442f" } }

/** A paper that nobody could take for a real one: ours from end to end, and marked across in both languages. */
export async function drawSpecimen(specimen: Specimen): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(specimen)))
    .flatten({ background: "#fff" })
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** The same as a document of one page. */
export async function printSpecimen(specimen: Specimen): Promise<Buffer> {
  const document = await PDFDocument.create()
  const { width, height } = specimenSizes[specimen.shape]
  const page = document.addPage([width / 2, height / 2])
  page.drawImage(await document.embedJpg(await drawSpecimen(specimen)), {
    x: 0,
    y: 0,
    width: width / 2,
    height: height / 2,
  })
  return Buffer.from(await document.save())
}

function svgOf(specimen: Specimen): string {
  const { width, height } = specimenSizes[specimen.shape]
  const { paper, rule } = tones[specimen.shape]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" rx="${specimen.shape === "card" ? 40 : 0}" fill="${paper}"/>
    ${guilloche(width, height, rule)}
    <rect x="40" y="190" width="${width - 80}" height="6" fill="${rule}"/>
    ${lettering(specimen.title.fr, { x: 60, y: 100, size: 44, bold: true, ink: rule })}
    ${lettering(specimen.title.ar, { x: width - 60, y: 158, size: 40, bold: true, ink: rule, anchor: "end" })}
    ${lettering(specimen.issuer, { x: 60, y: 155, size: 28 })}
    ${specimen.hasFace ? face(width - 330, 260) : ""}
    ${specimen.lines.map((line, index) => written(line, index, lettersOf[specimen.shape])).join("")}
    ${across(width, height)}
  </svg>`
}

type Letters = (typeof lettersOf)["card"]

function written({ label, value }: SpecimenLine, index: number, { from, every, ...size }: Letters): string {
  const y = from + index * every
  const name = lettering(label, { x: 60, y, size: size.label, ink: "#6b7a84" })
  return name + lettering(value, { x: 60, y: y + size.value * 1.15, size: size.value, bold: true })
}

/** Waves as on a card, faint enough to read through. */
function guilloche(width: number, height: number, ink: string): string {
  const waves = Array.from({ length: Math.ceil(height / 40) }, (_, row) => {
    const y = row * 40
    return `<path d="M0 ${y}C${width / 3} ${y + 60} ${(2 * width) / 3} ${y - 60} ${width} ${y}"/>`
  })
  return `<g fill="none" stroke="${ink}" stroke-width="1.4" opacity=".16">${waves.join("")}</g>`
}

function face(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})"><rect width="270" height="340" rx="14" fill="#cfdcd5"/>
    <circle cx="135" cy="125" r="62" fill="#8fa79b"/><path d="M25 330C35 235 85 205 135 205S235 235 245 330Z" fill="#8fa79b"/></g>`
}

function across(width: number, height: number): string {
  const middle = { x: 0, ink: "#c0392b", anchor: "middle", bold: true } as const
  const turn = `translate(${width / 2} ${height * 0.56}) rotate(-24)`
  return `<g transform="${turn}" opacity=".3">${lettering("SPÉCIMEN", { ...middle, y: 0, size: 170 })}
    ${lettering("نموذج بدون قيمة", { ...middle, y: 150, size: 110 })}</g>`
}
