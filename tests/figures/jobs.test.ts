import { sql } from "kysely"
import client from "prom-client"
import { expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { run as makePartitions } from "#jobs/make-partitions.ts"
import { run as rollFigures } from "#jobs/roll-figures.ts"
import { salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { addClicks } from "./add-clicks.ts"

const database = await cloneDatabase()
const worker = database.open("worker")

test("a roll asks for the next one, and two of them for one only", async () => {
  await rollFigures(worker, {})
  await rollFigures(worker, {})
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from start_after - now())::int as seconds from pgboss.job
    where name = 'roll-figures' and state = 'created'`.execute(worker)

  expect(rows).toHaveLength(1)
  expect(rows[0]?.seconds).toBeLessThanOrEqual(15)
})

test("rows that no month was made for are reported", async () => {
  await makePartitions(worker, {})
  const before = await rowsWithoutMonth()
  await inNoAccount(worker, (trx) => addClicks(trx, salma.link.id, new Date("2019-05-01T10:00:00Z"), 2))
  await makePartitions(worker, {})

  expect([before, await rowsWithoutMonth()]).toEqual([0, 2])
})

async function rowsWithoutMonth() {
  const gauge = await client.register.getSingleMetric("partition_default_rows")?.get()
  return gauge?.values.find(({ labels }) => labels.table === "clicks")?.value
}
