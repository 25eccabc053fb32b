import { sql } from "kysely"
import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later, minute } from "#src/clock.ts"
import { enqueueDueSearches } from "#src/saved-searches/enqueue-due-searches.ts"
import { findNews } from "#src/saved-searches/find-news.ts"
import { lookForNews } from "#src/saved-searches/look-for-news.ts"
import { saveSearch } from "#src/saved-searches/save-search.ts"
import { sendSearchDigest } from "#src/saved-searches/send-search-digest.ts"
import { indexChanges } from "#src/search/index-changes.ts"
import { rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { catchMail } from "#tests/mail/mail-catcher.ts"

const database = await cloneDatabase()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]
const caught = await catchMail()
const now = new Date()

async function jobs(name: string) {
  const { rows } = await sql<{ data: Record<string, string> }>`
    select data from pgboss.job where name = ${name} order by created_on`.execute(worker)
  return rows.map(({ data }) => data)
}

test("is of what came since, once, and nothing new is no mail", async () => {
  const asked = { list: "discover", query: "", name: "Tout", every: "day" } as const
  const saved = await inAccount(app, salma.id, (trx) => saveSearch(trx, salma.owner, asked, later(now, -2 * day)))
  if (!saved.ok) throw new Error(saved.reason)
  await owner
    .updateTable("programs")
    .set({ openedAt: later(now, -day) })
    .where("id", "=", rif.program.id)
    .execute()
  await indexChanges(worker, () => now)

  expect(await inNoAccount(worker, (trx) => enqueueDueSearches(trx, now))).toBe(1)
  expect(await inNoAccount(worker, (trx) => enqueueDueSearches(trx, now))).toBe(0)
  const [look, ...more] = await jobs("look-for-news")
  expect(more).toEqual([])
  expect(look).toMatchObject({ searchId: saved.value.id, until: later(now, -10 * minute).toISOString() })
  const time = { since: look?.since ?? "", until: look?.until ?? "" }
  expect(await findNews(worker, asked, time)).toMatchObject([{ id: rif.program.id }])

  const again = { accountId: salma.id, searchId: saved.value.id, ...time }
  await lookForNews(worker, again)
  await lookForNews(worker, again)
  expect(await jobs("send-search-digest")).toEqual([again])
  await sendSearchDigest(worker, again)
  await sendSearchDigest(worker, again)
  const [mail, ...others] = caught.splice(0)
  expect(others).toEqual([])
  expect(mail?.text).toContain(`/fr/discover/${rif.program.slug}`)
  expect(mail?.headers.get("list")).toMatchObject({ "unsubscribe-post": { name: "List-Unsubscribe=One-Click" } })

  const later2 = { since: now.toISOString(), until: later(now, day).toISOString() }
  await lookForNews(worker, { ...again, ...later2 })
  expect(await jobs("send-search-digest")).toHaveLength(1)
})
