import fs from "node:fs"
import path from "node:path"

/** Paths of the files below these folders (those that exist), with one of the extensions. */
export function sourceFiles(folders: string[], extensions: string[]): string[] {
  return folders
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && extensions.includes(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
