import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { reinstate, suspend } from "./acts.ts"

const database = await cloneDatabase()
const admin = database.open("admin")
const superuser = new pg.Pool({ connectionString: database.url("postgres"), max: 2 })
const phone = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"

type Elsewhere = { child: ChildProcess; port: number }
let processes: Elsewhere[]

async function start(): Promise<Elsewhere> {
  const child = fork("tests/suspensions/redirect-process.ts", [], {
    env: { ...process.env, CLICKS_DATABASE_URL: database.url("clicks") },
    execPath: "node_modules/.bin/node",
  })
  const [{ port }] = (await once(child, "message")) as [{ port: number }]
  return { child, port }
}

const follow = async ({ port }: Elsewhere) => {
  const address = `http://127.0.0.1:${port}/t/${salma.link.code}`
  const { status } = await fetch(address, { redirect: "manual", headers: { "user-agent": phone } })
  return status
}
const answers = () => Promise.all(processes.map(follow))

/** How long it took until every process answered so. */
async function untilAll(status: number): Promise<number> {
  for (const since = performance.now(); ; await sleep(10)) {
    const answered = await answers()
    const ms = performance.now() - since
    if (answered.every((one) => one === status)) return ms
    if (ms > 8000) throw new Error(`still ${answered}`)
  }
}

const clicksStored = async () =>
  (await superuser.query<{ count: number }>("select count(*)::int as count from clicks")).rows[0]?.count ?? 0

const listeners = `from pg_stat_activity where datname = current_database() and query = 'listen links_changed'`
const listening = async () => (await superuser.query(`select pid ${listeners}`)).rows.length

beforeAll(async () => {
  processes = await Promise.all([start(), start()])
  while ((await listening()) < 2) await sleep(20)
})
afterAll(async () => {
  for (const { child } of processes) child.disconnect()
  await Promise.all(processes.map(({ child }) => once(child, "exit")))
  await superuser.end()
})
// Each process knows the link, so that only news of a change can make it answer otherwise.
beforeEach(async () => {
  expect(await answers()).toEqual([302, 302])
})

test("a suspended merchant's links answer 410 in other processes within a second, and store their clicks", async () => {
  const before = await clicksStored()
  await suspend(admin, atlas.id)
  const ms = await untilAll(410)

  expect(ms).toBeLessThan(1000)
  const count = await clicksStored()
  expect(count).toBeGreaterThanOrEqual(before + 2)
  expect(await answers()).toEqual([410, 410])
  expect(await clicksStored()).toBe(count + 2)

  await reinstate(admin, atlas.id)
  expect(await untilAll(302)).toBeLessThan(1000)
})

test("a suspended influencer's links, and those of a merchant stopped otherwise, lead to the product everywhere", async () => {
  await suspend(admin, salma.id)
  await suspend(admin, rif.id)
  await suspend(admin, atlas.id, "enrollments")
  await sleep(300)
  expect(await answers()).toEqual([302, 302])

  for (const { id } of [salma, rif, atlas]) await reinstate(admin, id)
})

test("with its listener cut a process believes nothing it knew, and hears again a second later", async () => {
  await superuser.query(`select pg_terminate_backend(pid) ${listeners}`)
  while ((await listening()) > 0) await sleep(5)
  expect(await answers()).toEqual([302, 302])
  // Nobody hears of this: they ask again for each click until they listen again.
  await suspend(admin, atlas.id)

  expect(await untilAll(410)).toBeLessThan(500)
  while ((await listening()) < 2) await sleep(20)
  await reinstate(admin, atlas.id)
  expect(await untilAll(302)).toBeLessThan(1000)
})

test("what is known is believed for five seconds at most, however deaf the listener", async () => {
  await superuser.query("alter table suspensions disable trigger announce_link_change")
  await suspend(admin, atlas.id)
  expect(await untilAll(410)).toBeLessThan(5500)

  await superuser.query("alter table suspensions enable trigger announce_link_change")
  await reinstate(admin, atlas.id)
  expect(await untilAll(302)).toBeLessThan(1000)
}, 15_000)

test("a suspension that is rolled back changes nothing", async () => {
  const client = await superuser.connect()
  await client.query("begin")
  await client.query(
    "insert into suspensions (account_id, reason, scope, imposed_by) select $1, 'fraud', 'everything', user_id from memberships limit 1",
    [atlas.id],
  )
  expect(await answers()).toEqual([302, 302])
  await client.query("rollback")
  client.release()

  expect(await answers()).toEqual([302, 302])
})
