import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { forgetConversations, forgetOldMessages } from "#src/messages/forget-messages.ts"
import { markRead } from "#src/messages/mark-read.ts"
import { firstWords, piecesOf } from "#src/messages/message.ts"
import { mindUnreadMessage } from "#src/messages/mind-unread-message.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { begun, said } from "./stage.ts"

const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const threadId = await inAccount(app, atlas.id, (trx) => begun(trx, atlas.owner, "Bonjour", new Date()))

async function minded(messageId: string): Promise<number> {
  const waiting = { accountId: salma.id, threadId, messageId }
  await inAccount(worker, salma.id, (trx) => mindUnreadMessage(trx, waiting))
  const lines = worker.selectFrom("notifications").where("accountId", "=", salma.id).select(["key", "params"])
  const { rows } = await inAccount(worker, salma.id, (trx) => trx.executeQuery(lines.compile()))
  return rows.length
}

test("one silence is told of once, and a new one after something was read", async () => {
  const first = await said(app, atlas.owner, threadId, "Un")
  const second = await said(app, atlas.owner, threadId, "Deux")
  expect(await minded(first)).toBe(1)
  const before = await mailed()
  expect(await minded(second)).toBe(1)
  expect(await mailed()).toEqual(before)

  await inAccount(app, salma.id, (trx) => markRead(trx, salma.owner, threadId))
  const third = await said(app, atlas.owner, threadId, "Trois")
  await minded(third)
  expect((await mailed()).length).toBe(before.length + 1)

  await inAccount(app, salma.id, (trx) => markRead(trx, salma.owner, threadId))
  await minded(await said(app, atlas.owner, threadId, "Trois et demi"))
  expect((await mailed()).length).toBe(before.length + 2)
})

test("what was read in time is told of by nobody", async () => {
  const message = await said(app, atlas.owner, threadId, "Quatre")
  await inAccount(app, salma.id, (trx) => markRead(trx, salma.owner, threadId))
  const before = await mailed()
  await minded(message)
  expect(await mailed()).toEqual(before)
})

async function mailed() {
  const jobs = worker
    .selectFrom("pgboss.job" as never)
    .where("name" as never, "=", "send-unread-message" as never)
    .select("id" as never)
  return (await inAccount(worker, salma.id, (trx) => trx.executeQuery(jobs.compile()))).rows
}

test("what one side wrote goes when it leaves; what was said too long ago goes for both", async () => {
  await said(app, salma.owner, threadId, "De Salma")
  expect(await forgetConversations(worker, atlas.id, now)).toBeGreaterThan(0n)
  const left = worker.selectFrom("messages").select("body")
  expect((await inAccount(worker, salma.id, (trx) => trx.executeQuery(left.compile()))).rows).toEqual([
    { body: "De Salma" },
  ])
  expect(await forgetOldMessages(worker, { before: new Date(Date.now() + 1000), beforeDay: "", now })).toBe(1n)
  const threads = worker.selectFrom("threads").select("id")
  expect((await inAccount(worker, salma.id, (trx) => trx.executeQuery(threads.compile()))).rows).toEqual([])
})

test.each([
  ["rien d’autre", [{ text: "rien d’autre" }]],
  [
    "voir https://a.example/x?y=1. Merci",
    [{ text: "voir " }, { text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" }, { text: ". Merci" }],
  ],
  ["javascript:alert(1) data:text/html,x", [{ text: "javascript:alert(1) data:text/html,x" }]],
  ["http://bank.example@evil.example/", [{ text: "http://bank.example@evil.example/" }]],
  [
    "<a href='x'>https://b.example</a>",
    [{ text: "<a href='x'>" }, { text: "https://b.example", href: "https://b.example/" }, { text: "</a>" }],
  ],
])("%s is read as words and addresses", (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces)
})

test("an excerpt is short and leads nowhere", () => {
  expect(firstWords("Cliquez https://evil.example\n vite", 80)).toBe("Cliquez … vite")
  expect(firstWords("a".repeat(100), 80)).toHaveLength(80)
})
