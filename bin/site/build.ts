import fs from "node:fs"
import { run } from "../check/command.ts"
import { sourceFiles } from "../check/source-files.ts"
import { Unfit } from "../say.ts"

const result = "dist/admin/bundle.js"
const sources = ["src", "admin", "db", "jobs", "locales", "public"]
const extensions = [".ts", ".tsx", ".json", ".css", ".svg", ".js", ".woff2"]

/** Whether dist/ is missing or older than a file it is made of. */
export function isBuildStale(): boolean {
  if (!fs.existsSync(result)) return true
  const builtAt = fs.statSync(result).mtimeMs
  const files = [...sourceFiles(sources, extensions), "app.config.ts", "package.json"]
  return files.some((file) => fs.statSync(file).mtimeMs > builtAt)
}

export async function build() {
  const { code, output } = await run("npm", ["run", "--silent", "build"])
  if (code !== 0) throw new Unfit(`The build failed:\n${output}`)
}
