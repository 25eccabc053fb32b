import { type ChildProcess, fork } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

export type SiteProcess = { name: string; stop: () => Promise<void>; kill: () => void }

type Wanted = {
  name: string
  script: string
  settings: Record<string, string>
  logFile: string
  arguments?: string[]
  /** Told when the process ends by itself; it is started again after a second. */
  onCrash?: (name: string, code: number | string | null) => void
}

const patience = 60_000

/** Starts a part of the site as a process of its own, in its own group so that only we end it, and waits until it says that it is ready. */
export async function startSiteProcess(wanted: Wanted): Promise<SiteProcess> {
  let stopping = false
  let child = await launch(wanted)
  const watch = () =>
    child.once("exit", async (code, signal) => {
      while (!stopping) {
        wanted.onCrash?.(wanted.name, code ?? signal)
        await new Promise((resume) => setTimeout(resume, 1000))
        const started = stopping ? null : await launch(wanted).catch(() => null)
        if (!started) continue
        child = started
        return watch()
      }
    })
  if (wanted.onCrash) watch()
  return {
    name: wanted.name,
    kill: () => void child.kill("SIGKILL"),
    stop() {
      stopping = true
      return end(child)
    },
  }
}

async function launch({ name, script, settings, logFile, arguments: words = [] }: Wanted): Promise<ChildProcess> {
  fs.mkdirSync(path.dirname(logFile), { recursive: true })
  const log = fs.openSync(logFile, "a")
  const env = { PATH: process.env.PATH, LOG_LEVEL: process.env.LOG_LEVEL, PROCESS_NAME: name, ...settings }
  const child = fork(script, words, { env, stdio: ["ignore", log, log, "ipc"], detached: true })
  fs.closeSync(log)
  await ready(child, name, logFile)
  return child
}

function ready(child: ChildProcess, name: string, logFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (how: string) => reject(new Error(`${name} ${how}:\n${tail(logFile)}`))
    const slow = setTimeout(() => fail("did not start in time"), patience)
    child.once("exit", (code, signal) => fail(`stopped while starting (${code ?? signal})`))
    child.once("message", () => {
      clearTimeout(slow)
      child.removeAllListeners("exit")
      resolve()
    })
  })
}

function tail(file: string): string {
  return fs.readFileSync(file, "utf8").split("\n").slice(-20).join("\n")
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((gone) => {
    const impatient = setTimeout(() => child.kill("SIGKILL"), 25_000)
    child.once("exit", () => {
      clearTimeout(impatient)
      gone()
    })
    child.kill("SIGTERM")
  })
}
