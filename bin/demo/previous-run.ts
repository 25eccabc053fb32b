import fs from "node:fs"
import path from "node:path"
import { Unfit } from "../say.ts"

/** Refuses a second demo in the same folder, and ends the Postgres that a killed one left behind. */
export async function takeOver(folder: string) {
  const file = path.join(folder, "demo.pid")
  const running = readPid(file)
  if (running && running !== process.pid && isProgram(running, "bin/demo.ts"))
    throw new Unfit(
      `The demo of this folder already runs (process ${running}). Stop it first: Ctrl-C there, or kill ${running}.`,
    )
  await endPostgres(path.join(folder, "data"))
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(file, String(process.pid))
}

/** The data folder may be a link to one that Postgres' user can reach: both go. */
export function startOver(folder: string) {
  const data = path.join(folder, "data")
  if (fs.existsSync(data)) fs.rmSync(fs.realpathSync(data), { recursive: true, force: true })
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    if (name !== "demo.pid") fs.rmSync(path.join(folder, name), { recursive: true, force: true })
}

async function endPostgres(data: string) {
  const pid = readPid(path.join(data, "postmaster.pid"))
  if (!pid) return
  const folder = fs.realpathSync(data)
  if (isProgram(pid, folder)) process.kill(pid, "SIGINT")
  while (isProgram(pid, folder)) await new Promise((resume) => setTimeout(resume, 100))
}

function readPid(file: string): number | null {
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, "utf8"), 10) || null : null
}

// A pid is given again to other programs: only a process whose command line says so counts.
function isProgram(pid: number, words: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  if (fs.existsSync("/proc/self/cmdline"))
    return fs.existsSync(commandLine) && fs.readFileSync(commandLine, "utf8").includes(words)
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
