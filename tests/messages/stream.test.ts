import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { markRead } from "#src/messages/mark-read.ts"
import { closeEventStreams, countEventStreams } from "#src/web/event-stream.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { cookieOf } from "#tests/site.ts"
import { suspend } from "#tests/suspensions/acts.ts"
import { begun, listen, openSite, said, until } from "./stage.ts"

const database = await cloneDatabase()
const app = database.open("app")
const owner = database.open("owner")
const site = await openSite()
const threadId = await inAccount(app, atlas.id, (trx) => begun(trx, atlas.owner, "Bonjour", new Date()))
const address = `${site}/fr/messages/${threadId}/stream`
const cookie = await cookieOf(app, salma.owner)

describe("a live page", () => {
  test("hears a message within a second, in nobody's transaction, and leaves nothing when it hangs up", async () => {
    const salmas = await listen(address, { cookie })
    await until(() => salmas.heard.length === 1)
    expect(salmas.headers.get("content-type")).toContain("text/event-stream")
    expect(salmas.headers.get("cache-control")).toContain("no-store")
    expect(salmas.headers.get("x-accel-buffering")).toBe("no")
    const open = await sql<{ held: number }>`
      select count(*)::int as held from pg_stat_activity where datname = current_database()
        and state = 'idle in transaction'`.execute(owner)
    expect(open.rows).toEqual([{ held: 0 }])

    const id = await said(app, atlas.owner, threadId, "Tu es <b>là</b> ?")
    expect(await until(() => salmas.heard.some(({ data }) => data.includes(id)))).toBeLessThan(1000)
    expect(salmas.heard.at(-1)?.data).toContain("Tu es &lt;b>là&lt;/b> ?")

    salmas.hangUp()
    await until(() => countEventStreams() === 0)
  })

  test("is given what it missed, from the last message that it had", async () => {
    const first = await said(app, atlas.owner, threadId, "entendu")
    const second = await said(app, atlas.owner, threadId, "manqué")
    const salmas = await listen(address, { cookie, "last-event-id": first })
    await until(() => salmas.heard.length > 0)

    expect(salmas.heard[0]?.id).toBe(second)
    expect(salmas.heard[0]?.data).toContain("manqué")
    expect(salmas.heard[0]?.data).not.toContain("entendu")
    salmas.hangUp()
    await until(() => countEventStreams() === 0)
  })

  test("hears that the other side has read, and that it was blocked", async () => {
    const atlases = await listen(address, { cookie: await cookieOf(app, atlas.owner) })
    await until(() => atlases.heard.length > 0)
    await inAccount(app, salma.id, (trx) => markRead(trx, salma.owner, threadId))
    await until(() => atlases.heard.some(({ data }) => data.includes("data-seen")))
    atlases.hangUp()
    await until(() => countEventStreams() === 0)
  })

  test("is nothing to another tenant", async () => {
    const rifs = await listen(address, { cookie: await cookieOf(app, rif.owner) })
    expect(rifs.status).toBe(404)
  })

  test("is opened so many times by one person, who is then told to ask now and then", async () => {
    const all = []
    for (let count = 0; count < 5; count++) all.push(await listen(address, { cookie }))
    const tooMany = await listen(address, { cookie })
    expect([all.map(({ status }) => status), tooMany.status]).toEqual([[200, 200, 200, 200, 200], 204])
    for (const one of all) one.hangUp()
    await until(() => countEventStreams() === 0)
  })

  test("ends within seconds of its session", async () => {
    const mine = await cookieOf(app, salma.owner)
    const salmas = await listen(address, { cookie: mine })
    await sql`delete from auth.sessions where user_id = ${salma.owner.userId} and created_at = (select max(created_at)
      from auth.sessions where user_id = ${salma.owner.userId})`.execute(owner)
    expect(await until(() => salmas.state.ended)).toBeLessThan(5000)
  })

  test("ends within seconds of a membership, and of a suspension", async () => {
    const hamza = await cookieOf(app, atlas.manager)
    const hamzas = await listen(address, { cookie: hamza })
    await sql`update memberships set ended_at = now() where user_id = ${atlas.manager.userId}`.execute(owner)
    await until(() => hamzas.state.ended, 5000)

    const salmas = await listen(address, { cookie })
    await suspend(database.open("admin", 1), salma.id)
    await until(() => salmas.state.ended, 5000)
    expect((await listen(address, { cookie })).status).toBe(204)
    expect((await fetch(address.replace("/stream", ""), { headers: { cookie } })).status).toBe(200)
  })

  test("is ended by a process that stops", async () => {
    const atlases = await listen(address, { cookie: await cookieOf(app, atlas.owner) })
    await closeEventStreams()
    await until(() => atlases.state.ended)
  })
})
