import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { ParseOption, XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm"

const folder = path.resolve("../shared/facts/schemas")
/** The schemas are facts beside the project and never in it. */
export const hasSchemas = existsSync(folder)

let files: Record<string, Buffer> | undefined

/** What a schema finds wrong with a document; nothing of the machine or the network is reachable from it. */
export function problemsOf(schema: string, xml: string): string[] {
  files ??= register()
  const url = `mem:/${schema}`
  using source = XmlDocument.fromBuffer(files[url] ?? Buffer.alloc(0), { url })
  using validator = XsdValidator.fromDoc(source)
  try {
    using document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET })
    validator.validate(document)
    return []
  } catch (error) {
    const { details } = error as { details?: { message: string }[] }
    if (!details) throw error
    return details.map(({ message }) => message.trim())
  }
}

function register(): Record<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xsd"))
  const read = Object.fromEntries(names.map((name) => [`mem:/${name}`, readFileSync(path.join(folder, name))]))
  xmlRegisterInputProvider(new XmlBufferInputProvider(read))
  return read
}
