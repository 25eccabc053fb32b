import { randomUUID } from "node:crypto"
import { describe, expect } from "vitest"
import { later, minute } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { blockConversation, unblockConversation } from "#src/messages/block-conversation.ts"
import { listConversations } from "#src/messages/list-conversations.ts"
import { markRead, markReadUntil } from "#src/messages/mark-read.ts"
import { readConversation, readNews } from "#src/messages/read-conversation.ts"
import { readSubject } from "#src/messages/read-subject.ts"
import { reportThread } from "#src/messages/report-thread.ts"
import { startThread } from "#src/messages/start-thread.ts"
import { writeMessage } from "#src/messages/write-message.ts"
import { atlas, nora, now, rif, salma, users } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { aboutSalma, begun, inThePlaceOf, say, unreadThreads, words } from "./stage.ts"

const report = (threadId: string) => ({ threadId, reason: "spam", details: null }) as const

describe("a conversation", () => {
  test("begins with its first words, once per subject, and is minded a quarter of an hour later", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      const again = await begun(trx, atlas.manager, "Re-bonjour")

      const { messages, thread } = await readConversation(trx, atlas.owner, { threadId, before: null })
      expect(again).toBe(threadId)
      expect(thread).toMatchObject({ otherName: "Salma B.", isUnread: false, about: "enrollment" })
      expect(messages.map(({ body, isOwn, authorName }) => [body, isOwn, authorName])).toEqual([
        ["Bonjour Salma", true, "Khadija"],
        ["Re-bonjour", true, "Hamza"],
      ])
      expect(await enqueued(trx, "mind-unread-message")).toMatchObject([
        { accountId: salma.id, threadId },
        { accountId: salma.id, threadId },
      ])
    })
  })

  test("takes a form sent twice as one message", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      const same = { threadId, ...words("Une fois", randomUUID()) }
      const first = await writeMessage(trx, atlas.owner, same, now)
      const second = await writeMessage(trx, atlas.owner, same, now)

      expect(second).toEqual(first)
      expect((await readNews(trx, atlas.owner, threadId, null)).messages).toHaveLength(2)
    })
  })

  test("pages backwards by key, and forwards from a message", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      for (let number = 1; number <= 35; number++)
        await say(trx, atlas.owner, { threadId, body: `n${number}` }, later(now, number * minute))

      const last = await readConversation(trx, atlas.owner, { threadId, before: null })
      const before = await readConversation(trx, atlas.owner, { threadId, before: last.older })
      expect([last.messages.at(-1)?.body, last.messages.length]).toEqual(["n35", 30])
      expect([before.messages.at(-1)?.body, before.older]).toEqual(["n5", null])
      const news = await readNews(trx, atlas.owner, threadId, last.messages.at(-3)?.id ?? null)
      expect(news.messages.map(({ body }) => body)).toEqual(["n34", "n35"])
    })
  })

  test.for([
    ["empty", (trx, threadId) => say(trx, atlas.owner, { threadId, body: "" })],
    [
      "too_fast",
      async (trx, threadId) => {
        for (let count = 0; count < 19; count++) await say(trx, atlas.owner, { threadId, body: "vite" })
        return say(trx, atlas.owner, { threadId, body: "trop vite" })
      },
    ],
  ] as [string, (trx: Parameters<typeof say>[0], threadId: string) => ReturnType<typeof say>][])(
    "refuses what is %s",
    async ([reason, act], { as }) => {
      await as(atlas.owner, async (trx) => {
        expect(await act(trx, await begun(trx))).toEqual({ ok: false, reason })
      })
    },
  )

  test("is unread to the other side until it is read, and never read backwards", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      const [message] = (await readNews(trx, atlas.owner, threadId, null)).messages
      await inThePlaceOf(trx, salma.id)
      expect(await unreadThreads(trx, salma.owner)).toBe(1)
      expect((await listConversations(trx, salma.owner, null)).threads).toMatchObject([
        { id: threadId, isUnread: true },
      ])
      await markRead(trx, salma.owner, threadId)
      await markReadUntil(trx, salma.owner, threadId, message?.id ?? "")
      expect(await unreadThreads(trx, salma.owner)).toBe(0)

      await inThePlaceOf(trx, atlas.id)
      expect((await readNews(trx, atlas.owner, threadId, null)).seenUntil).toBe(message?.id)
      expect(await unreadThreads(trx, atlas.owner)).toBe(0)
    })
  })

  test("is nothing to anybody else", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      for (const stranger of [rif.owner, nora.owner]) {
        await inThePlaceOf(trx, stranger.accountId)
        const acts = [
          () => readConversation(trx, stranger, { threadId, before: null }),
          () => readNews(trx, stranger, threadId, null),
          () => say(trx, stranger, { threadId, body: "pirate" }),
          () => markReadUntil(trx, stranger, threadId, threadId),
          () => blockConversation(trx, stranger, threadId, now),
          () => unblockConversation(trx, stranger, threadId, now),
          () => reportThread(trx, stranger, report(threadId), now),
          () => readSubject(trx, stranger, aboutSalma),
          () => startThread(trx, stranger, { ...aboutSalma, ...words("pirate") }, now),
        ]
        for (const act of acts) await expect(act()).rejects.toThrow(NotFound)
        expect((await listConversations(trx, stranger, null)).threads).toEqual([])
      }
    })
  })
})

describe("a block", () => {
  test("stops both sides and new conversations, is lifted by who set it, and twice is once", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      await inThePlaceOf(trx, salma.id)
      await blockConversation(trx, salma.owner, threadId, now)
      await blockConversation(trx, salma.owner, threadId, now)
      expect((await readNews(trx, salma.owner, threadId, null)).blockedBy).toBe("ours")
      expect(await say(trx, salma.owner, { threadId, body: "non" })).toEqual({ ok: false, reason: "blocked" })

      await inThePlaceOf(trx, atlas.id)
      expect((await readNews(trx, atlas.owner, threadId, null)).blockedBy).toBe("theirs")
      expect(await say(trx, atlas.owner, { threadId, body: "si" })).toEqual({ ok: false, reason: "blocked" })
      expect(await unblockConversation(trx, atlas.owner, threadId, now)).toEqual({ ok: false, reason: "not_blocked" })

      await inThePlaceOf(trx, salma.id)
      expect(await unblockConversation(trx, salma.owner, threadId, now)).toMatchObject({ ok: true })
      expect(await say(trx, salma.owner, { threadId, body: "bon" })).toMatchObject({ ok: true })
    })
  })
})

describe("a report", () => {
  test("is taken once until staff have closed it", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const threadId = await begun(trx)
      expect(await reportThread(trx, atlas.owner, report(threadId), now)).toMatchObject({ ok: true })
      expect(await reportThread(trx, atlas.owner, report(threadId), now)).toEqual({
        ok: false,
        reason: "already_reported",
      })
      const act = trx
        .selectFrom("auditEntries")
        .where("act", "=", "report_thread")
        .where("actorId", "=", users.khadija.id)
      expect(await act.select("subjectId").execute()).toHaveLength(1)
    })
  })
})
