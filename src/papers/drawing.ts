import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler"
import { drawable } from "./drawable.ts"
import type { Sheet } from "./sheet.ts"
import { typstSheet } from "./typst-sheet.ts"

/** What is drawn: one sheet, and the XML that travels inside the PDF. */
export type Drawing = { sheet: Sheet; attached: { name: string; xml: string } | null; issuedAt: number }

const fonts = [
  ...["cairo/400Regular/Cairo_400Regular.ttf", "cairo/700Bold/Cairo_700Bold.ttf"],
  ...["amiri/400Regular/Amiri_400Regular.ttf", "amiri/700Bold/Amiri_700Bold.ttf"],
]
const drawnBetweenCollections = 20

let compiler: NodeCompiler | undefined
let drawn = 0

/** Draws PDF/A-3a with its fonts inside; the same drawing gives the same bytes, since no clock and no font of the machine enters it. */
export function drawPdf({ sheet, attached, issuedAt }: Drawing): Uint8Array {
  compiler ??= openCompiler()
  const inputs = { sheet: drawable(JSON.stringify(sheet)), attached: JSON.stringify(attached) }
  const compiled = compiler.compile({ mainFileContent: typstSheet, inputs })
  const trouble = compiled.takeError() ?? compiled.takeWarnings()
  if (trouble || !compiled.result) throw new Error(`${sheet.reference} is not drawn: ${tell(compiler, trouble)}`)
  const creationTimestamp = Math.floor(issuedAt / 1000)
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "a-3a", creationTimestamp })
  compiler.evictCache(0)
  drawn += 1
  if (drawn % drawnBetweenCollections === 0) collectGarbage()
  return pdf
}

function tell(compiler: NodeCompiler, trouble: NodeError | null): string {
  return trouble ? JSON.stringify(compiler.fetchDiagnostics(trouble)) : "nothing came out"
}

function openCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = fonts.map((font) => readFileSync(resolve(`@expo-google-fonts/${font}`)))
  return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] })
}

/** What is drawn holds native memory of which the collector knows nothing, so nothing calls it. */
function collectGarbage() {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  collect()
}
