import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { makeLinks } from "./click-links.ts"
import { benchProgram, countStored, followLinks, type Load } from "./click-load-process.ts"

/** The production build under test, its database, and the settings that it runs with. */
export type RedirectBench = { webUrl: string; ownerUrl: string; settings: Record<string, string> }

const connections = 64
const seconds = 4
const rounds = 5
const goals = { bare: 0.4, single: 3 }

/** A followed link, its click durable, against a bare 302 and against one INSERT per click; in turns, so that noise falls on all. */
export async function benchRedirect({ webUrl, ownerUrl, settings }: RedirectBench): Promise<string[]> {
  const codes = await makeLinks(ownerUrl)
  const bare = await startServer("bare", settings)
  const single = await startServer("single", settings)
  const ports = { site: Number(new URL(webUrl).port), bare: bare.port, single: single.port }
  const loads = { site: [] as Load[], bare: [] as Load[], single: [] as Load[] }
  for (let round = 0; round <= rounds; round++) {
    for (const name of ["site", "bare", "single"] as const) {
      const load = await followLinks({ port: ports[name], connections, seconds, codes })
      // The first round warms up.
      if (round > 0) loads[name].push(load)
    }
  }
  for (const { server } of [bare, single]) server.kill()
  const answered = loads.site.flatMap((load) => load.clickIds)
  return [
    ...report(loads),
    `  ${answered.length} clicks answered, ${await countStored(ownerUrl, answered)} of them stored`,
  ]
}

async function startServer(mode: "bare" | "single", settings: Record<string, string>) {
  const env = { PATH: process.env.PATH, ...settings }
  const server: ChildProcess = fork(benchProgram("click-server.ts"), [mode], {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const [{ port }] = (await once(server, "message")) as [{ port: number }]
  return { server, port }
}

function report(loads: Record<"site" | "bare" | "single", Load[]>): string[] {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
  const rate = (name: keyof typeof loads) => median(loads[name].map((load) => load.answered / seconds))
  const line = (name: keyof typeof loads, words: string) => {
    const p50 = median(loads[name].map((load) => load.p50)).toFixed(1)
    const p99 = median(loads[name].map((load) => load.p99)).toFixed(1)
    return `  ${words.padEnd(34)} p50 ${p50} ms  p99 ${p99} ms  ${Math.round(rate(name))} /s`
  }
  const ratio = (name: "bare" | "single", words: string) =>
    `  redirect = ${(rate("site") / rate(name)).toFixed(2)} × ${words} (goal ${goals[name]})`
  return [
    line("site", `redirect, ${connections} connections`),
    line("bare", "bare node:http 302"),
    line("single", "one INSERT per click"),
    ratio("bare", "bare node:http"),
    ratio("single", "one INSERT per click"),
  ]
}
