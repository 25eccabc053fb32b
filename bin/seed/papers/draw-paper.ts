import sharp from "sharp"
import type { Paper } from "#src/documents/paper.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { fieldLabel } from "#src/verifications/words.ts"
import { paperKinds } from "./kinds.ts"
import { drawSpecimen, printSpecimen, type Specimen, specimenSizes } from "./specimen.ts"

export type Declared = Partial<Record<string, string>>
/** What is wrong with a paper: it says something else than its holder, or nobody can read it. */
export type Oddity = { says?: Declared; isBlurred?: true }

/** A paper of that kind which says what its holder declares, as the site would have kept it. */
export async function drawPaper(kind: string, declared: Declared, oddity: Oddity = {}): Promise<Paper> {
  const known = paperKinds[kind]
  if (!known) throw new Error(`no specimen of ${kind}`)
  const { says, isPdf, ...looks } = known
  const told = { ...declared, ...oddity.says }
  const lines = says.flatMap((field) => {
    const value = told[field]
    return value ? [{ label: fieldLabel(i18n("fr"), field, false), value: printed(field, value) }] : []
  })
  const specimen: Specimen = { ...looks, lines }
  if (isPdf && !oddity.isBlurred)
    return { bytes: await printSpecimen(specimen), mediaType: "application/pdf", pages: 1 }
  const drawn = await drawSpecimen(specimen)
  const bytes = oddity.isBlurred ? await sharp(drawn).blur(9).jpeg({ quality: 70 }).toBuffer() : drawn
  return { bytes, mediaType: "image/jpeg", ...specimenSizes[specimen.shape] }
}

function printed(field: string, value: string): string {
  if (field === "rib") return value.replace(/^(.{3})(.{3})(.{16})(.{2})$/, "$1 $2 $3 $4")
  return field.endsWith("_on") ? value.split("-").toReversed().join("/") : value
}
