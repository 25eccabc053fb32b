import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import pg from "pg"

export type Load = {
  statuses: Record<string, number>
  /** The click of every 302 that was received. */
  clickIds: string[]
  answered: number
  p50: number
  p99: number
}

type Followed = { port: number; connections: number; seconds: number; codes: string[] }

export function benchProgram(name: string): string {
  return path.join(import.meta.dirname, name)
}

/** Follows links from a process of its own, until the time is over or the server is gone. */
export async function followLinks({ port, connections, seconds, codes }: Followed): Promise<Load> {
  const words = [port, connections, seconds, codes.join(",")].map(String)
  const load = fork(benchProgram("click-load.ts"), words)
  const [report] = (await once(load, "message")) as [Load]
  return report
}

const counting = `
  select count(*)::int as found from unnest($1::uuid[]) as answered (id)
  join clicks on clicks.id = answered.id and clicks.at = uuid_extract_timestamp(answered.id)`

/** How many of these clicks are rows. */
export async function countStored(ownerUrl: string, clickIds: string[]): Promise<number> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  let stored = 0
  for (let from = 0; from < clickIds.length; from += 10_000) {
    const { rows } = await client.query<{ found: number }>(counting, [clickIds.slice(from, from + 10_000)])
    stored += rows[0]?.found ?? 0
  }
  await client.end()
  return stored
}
