import fs from "node:fs"
import { sourceFiles } from "./source-files.ts"

// The utilities of UnoCSS that name a side of the screen instead of a side of the text.
const sides = "(?:left|right|inset-[lr]|[mp][lr]|scroll-[mp][lr]|space-x|divide-x)-[\\w.[\\]/]+"
const edges = "(?:border-[lr]|rounded-[lr]|rounded-[tb][lr])(?:-[\\w.[\\]/]+)?"
const alignments = "(?:text|float|clear|origin|object|bg)-(?:left|right)"
const physical = new RegExp(`(?<![\\w-])-?(?:${sides}|${edges}|${alignments})(?![\\w-])`, "g")

/** Classes that would not turn around in Arabic. */
export async function physicalDirections(): Promise<string[]> {
  return [...sourceFiles(["src"], [".tsx"]), "src/ui/theme.ts"].flatMap((file) =>
    physicalClasses(fs.readFileSync(file, "utf8")).map(({ line, found }) => `${file}:${line} ${found}`),
  )
}

export function physicalClasses(source: string): { line: number; found: string }[] {
  return source.split("\n").flatMap((text, index) => {
    const classes = text.match(/"[^"]*"|`[^`]*`/g) ?? []
    const found = classes.flatMap((quoted) => quoted.match(physical) ?? [])
    return found.map((name) => ({ line: index + 1, found: name }))
  })
}
