import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import pg from "pg"
import { makeLinks } from "./click-links.ts"

/** Where the bench's Postgres is, and the settings under which the production build starts. */
export type RedirectBench = {
  ownerUrl: string
  environment: NodeJS.ProcessEnv
  /** Starts the production build and returns its port. */
  startSite: () => Promise<{ process: ChildProcess; port: number }>
}

export type Load = {
  statuses: Record<string, number>
  clickIds: string[]
  answered: number
  p50: number
  p99: number
}

const connections = 64
const roundSeconds = 4
const rounds = 5

export const program = (name: string) => path.join(import.meta.dirname, name)

export async function followLinks(port: number, seconds: number, codes: string[]): Promise<Load> {
  const load = fork(program("click-load.ts"), [String(port), String(connections), String(seconds), codes.join(",")])
  const [report] = (await once(load, "message")) as [Load]
  return report
}

async function startServer(mode: string, environment: NodeJS.ProcessEnv) {
  const server = fork(program("click-server.ts"), [mode], {
    env: environment,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const [{ port }] = (await once(server, "message")) as [{ port: number }]
  return { process: server, port }
}

/** Interleaved rounds, so that a noisy minute falls on every variant alike. */
export async function benchRedirect({ ownerUrl, environment, startSite }: RedirectBench) {
  const codes = await makeLinks(ownerUrl)
  const variants = {
    bare: await startServer("bare", environment),
    single: await startServer("single", environment),
    group: await startServer("group", environment),
    site: await startSite(),
  }
  const loads: Record<string, Load[]> = { bare: [], single: [], group: [], site: [] }
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { port }] of Object.entries(variants)) {
      const load = await followLinks(port, round === 0 ? 2 : roundSeconds, codes)
      if (round > 0) loads[name]?.push(load)
    }
  }
  for (const { process } of Object.values(variants)) process.kill("SIGKILL")
  report(loads)
}

function report(loads: Record<string, Load[]>) {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
  const rate = (name: string) => median((loads[name] ?? []).map((load) => load.answered / roundSeconds))
  for (const name of Object.keys(loads)) {
    const p50 = median((loads[name] ?? []).map((load) => load.p50))
    const p99 = median((loads[name] ?? []).map((load) => load.p99))
    console.log(`  ${name.padEnd(8)} ${Math.round(rate(name))} /s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`)
  }
  for (const name of ["site", "group"]) {
    console.log(`  ${name}: ${(rate(name) / rate("bare")).toFixed(2)} × bare node:http (goal 0.4)`)
    console.log(`  ${name}: ${(rate(name) / rate("single")).toFixed(2)} × one INSERT per click (goal 3)`)
  }
}

export async function storedOf(ownerUrl: string, clickIds: string[]): Promise<number> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const { rows } = await client.query<{ count: string }>("select count(*) from clicks where id = any($1)", [clickIds])
  await client.end()
  return Number(rows[0]?.count)
}
