import { sql } from "kysely"
import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { blockConversation } from "#src/messages/block-conversation.ts"
import { atlas, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { begun, say } from "./stage.ts"

const database = await cloneDatabase()
const app = database.open("app", 10)

test("no message slips in while a block is being written, whoever is first", async () => {
  const threadId = await inAccount(app, atlas.id, (trx) => begun(trx, atlas.owner, "Bonjour", new Date()))
  let committed = () => {}
  const held = new Promise<void>((done) => {
    committed = done
  })
  let written = () => {}
  const isWritten = new Promise<void>((done) => {
    written = done
  })
  const block = inAccount(app, salma.id, async (trx) => {
    await blockConversation(trx, salma.owner, threadId, new Date())
    written()
    await held
  })
  await isWritten
  const message = inAccount(app, atlas.id, (trx) => say(trx, atlas.owner, { threadId, body: "trop tard" }, new Date()))
  await new Promise((done) => setTimeout(done, 200))
  committed()
  await block

  expect(await message).toEqual({ ok: false, reason: "blocked" })
})

test("the database itself takes no word past a block", async () => {
  const insert = sql`insert into messages (merchant_account_id, influencer_account_id, thread_id, author_account_id, author_id, key, body)
    select merchant_account_id, influencer_account_id, id, ${atlas.id}, ${atlas.owner.userId}, uuidv7(), 'x' from threads`
  await expect(inAccount(app, atlas.id, (trx) => insert.execute(trx))).rejects.toThrow("blocked")
})

test("twenty at once begin one conversation, and each is heard once", async () => {
  const other = await inAccount(app, salma.id, async (trx) => {
    await sql`update conversation_blocks set lifted_at = now()`.execute(trx)
  })
  expect(other).toBeUndefined()
  const started = await Promise.all(
    Array.from({ length: 8 }, (_one, number) =>
      inAccount(app, atlas.id, (trx) => begun(trx, atlas.owner, `à la fois ${number}`, new Date())),
    ),
  )
  expect(new Set(started).size).toBe(1)
})
