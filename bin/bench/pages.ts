import pg from "pg"
import { createDatabase, createPool, type Db } from "#db/database.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { duration } from "../say.ts"
import { signInMembers } from "./bench-members.ts"
import { closedLoop, reportLine, type Sent } from "./closed-loop.ts"
import { makeFigureRows } from "./figure-rows.ts"

export type SiteBench = { webUrl: string; ownerUrl: string; workerUrl: string }

const connections = 20
const goalMs = 40
const rollEveryMs = 15_000
const periods = ["30d", "7d", "90d", "today", "this_month", "last_month"]

/** Dashboards of twenty members over two million clicks and 100 000 orders, while the figures are rolled up as in life. */
export async function benchPages({ webUrl, ownerUrl, workerUrl }: SiteBench): Promise<string[]> {
  process.env.PUBLIC_URL = webUrl
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const owner = createDatabase(createPool(ownerUrl, 4, "bench"))
  const worker = createDatabase(createPool(workerUrl, 2, "bench"))
  await makeFigureRows(client, new Date())
  const rolled = await timed(() => rollFigures(worker))
  await client.query("vacuum (analyze) account_days, account_hours, link_days, product_days")
  const members = await signInMembers(client, owner, connections / 2)
  const { rows } = await client.query<{ clicks: string; orders: string }>(
    "select (select count(*) from clicks) as clicks, (select count(*) from orders) as orders",
  )
  await client.end()

  let sent = 0
  const dashboard = (connection: number): Sent => {
    const period = periods[sent++ % periods.length]
    const path = `/${connection % 4 === 3 ? "ar" : "fr"}/dashboard?period=${period}`
    return { method: "GET", path, headers: { cookie: members[connection]?.cookie ?? "" } }
  }
  await closedLoop({ webUrl, connections, seconds: 3, next: dashboard })
  const measured = await whileRolling(worker, () => closedLoop({ webUrl, connections, seconds: 32, next: dashboard }))
  await Promise.all([owner.destroy(), worker.destroy()])
  return [
    `  ${rows[0]?.clicks} clicks and ${rows[0]?.orders} orders, first rolled up in ${duration(rolled)}`,
    reportLine(`dashboards, ${connections} connections`, measured, goalMs),
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function whileRolling<T>(worker: Db, work: () => Promise<T>): Promise<T> {
  const rolling = setInterval(() => void rollFigures(worker), rollEveryMs)
  try {
    return await work()
  } finally {
    clearInterval(rolling)
  }
}
