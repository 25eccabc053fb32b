import { randomUUID } from "node:crypto"
import { expect } from "vitest"
import { Unreadable } from "#src/errors.ts"
import { listConversations } from "#src/messages/list-conversations.ts"
import { writeMessage } from "#src/messages/write-message.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { test } from "#tests/database.ts"
import { begun, inThePlaceOf, words } from "./stage.ts"

test("a conversation takes no message under a key of the other side", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const threadId = await begun(trx)
    const key = randomUUID()
    await writeMessage(trx, atlas.owner, { threadId, ...words("De nous", key) }, now)
    await inThePlaceOf(trx, salma.id)
    const taken = writeMessage(trx, salma.owner, { threadId, ...words("D’elle", key) }, now)
    await expect(taken).rejects.toThrow(Unreadable)
  })
})

test("a list of conversations goes on after any of them", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const threadId = await begun(trx)
    expect((await listConversations(trx, atlas.owner, null)).threads.map(({ id }) => id)).toContain(threadId)
    const [last] = (await listConversations(trx, atlas.owner, null)).threads.slice(-1)
    expect((await listConversations(trx, atlas.owner, last?.id ?? null)).threads).toEqual([])
    expect((await listConversations(trx, atlas.owner, randomUUID())).threads).toEqual([])
  })
})
