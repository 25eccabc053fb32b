import { describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { chooseMail } from "#src/consents/choose-mail.ts"
import { mailChoices } from "#src/consents/mail-choices.ts"
import { readUnsubscribeToken, unsubscribeToken } from "#src/consents/unsubscribe-token.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import type { Mail } from "#src/mail/mail.ts"
import { atlas, nora, now, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail } from "../mail/mail-catcher.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]

const mail = (key: string, topic: "activity" | "news"): Mail => ({
  ...{ key, to: users.salma.email, locale: "fr", subject: "Bonjour", paragraphs: ["Une nouvelle"] },
  optional: { userId: users.salma.id, topic },
})
const rowsOf = (userId: string) =>
  owner.selectFrom("auth.mailConsents").where("userId", "=", userId).orderBy("id").selectAll().execute()

describe("mail that nobody has to receive", () => {
  test("comes of one's account until it is stopped, and of news only once asked for", async () => {
    await deliverMail(worker, mail("a:1", "activity"))
    await deliverMail(worker, mail("n:1", "news"))

    expect(caught.map((one) => one.subject)).toHaveLength(1)
  })

  test("is stopped by one POST without a session, as RFC 8058 wants it", async () => {
    await deliverMail(worker, mail("a:2", "activity"))
    const headers = caught.at(-1)?.headers
    const list = headers?.get("list") as unknown as {
      unsubscribe: { url: string }
      "unsubscribe-post": { name: string }
    }
    const { pathname } = new URL(list.unsubscribe.url)
    expect(list["unsubscribe-post"].name).toBe("List-Unsubscribe=One-Click")
    expect(caught.at(-1)?.text).toContain(pathname)
    const count = caught.length

    const looked = await ask(pathname)
    expect([looked.status, (await mailChoices(app, users.salma.id)).activity]).toEqual([200, true])
    for (let times = 0; times < 2; times++) {
      const stopped = await ask(pathname, { form: { "List-Unsubscribe": "One-Click" } })
      expect([stopped.status, await stopped.text()]).toEqual([200, expect.stringContaining("vous ne recevez plus")])
    }
    await deliverMail(worker, mail("a:3", "activity"))

    expect(caught).toHaveLength(count)
    expect((await rowsOf(users.salma.id)).map((row) => [row.topic, row.granted, row.givenBy])).toEqual([
      ["activity", false, "unsubscribe"],
    ])
    const undone = await ask(`${pathname}/removal`, { method: "POST" })
    expect([undone.status, undone.headers.get("location")]).toEqual([303, pathname])
    await deliverMail(worker, mail("a:3", "activity"))
    expect(caught).toHaveLength(count + 1)
  })

  test("is not stopped by a token that we did not sign", async () => {
    const token = unsubscribeToken({ userId: users.nora.id, topic: "activity" })
    const forged = [
      token.replace("activity", "news"),
      token.replace(/^./, (first) => (first === "0" ? "1" : "0")),
      token.slice(0, -1),
      `${token}A`,
      "x",
      token.replace("activity", "contract"),
    ]

    expect(readUnsubscribeToken(token)).toEqual({ userId: users.nora.id, topic: "activity" })
    for (const one of forged) {
      expect(readUnsubscribeToken(one)).toBeNull()
      expect((await ask(`/fr/unsubscription/${one}`, { form: {} })).status).toBe(404)
      expect((await ask(`/fr/unsubscription/${one}/removal`, { method: "POST" })).status).toBe(404)
    }
    expect(await rowsOf(users.nora.id)).toEqual([])
  })

  test("carries no header to stop what belongs to the contract", async () => {
    const { optional: _optional, ...letter } = mail("c:1", "news")
    await deliverMail(worker, letter)

    expect(caught.at(-1)?.headers.has("list")).toBe(false)
    expect(caught.at(-1)?.text).not.toContain("Ne plus recevoir")
  })
})

describe("the settings", () => {
  test("keep each change as a row, and nothing when nothing changes", async () => {
    const cookie = await cookieOf(app, nora.owner)
    const save = (form: Record<string, string>) => ask("/fr/settings/mail", { cookie, form: { ...form, x: "1" } })
    await save({ activity: "on" })
    await save({ news: "on" })
    await save({ news: "on" })

    expect((await rowsOf(users.nora.id)).map((row) => [row.topic, row.granted, row.givenBy])).toEqual([
      ["activity", false, "settings"],
      ["news", true, "settings"],
    ])
    const html = await (await ask("/ar/settings/mail", { cookie })).text()
    expect(html).toMatch(/name="news"[^>]*checked/)
    expect(html).not.toMatch(/name="activity"[^>]*checked/)
  })

  test("are one's own: another's choices stay", async () => {
    const cookie = await cookieOf(app, atlas.viewer)
    await ask("/fr/settings/mail", { cookie, form: { userId: users.tarik.id, news: "on" } })

    expect(await rowsOf(users.tarik.id)).toEqual([])
  })
})

test("two answers at once leave one of them, and a person who has left none", async () => {
  const choose = (granted: boolean) =>
    inNoAccount(app, (trx) => chooseMail(trx, { userId: users.hamza.id, givenBy: "settings" }, { news: granted }, now))
  await Promise.all([choose(true), choose(true), choose(true)])
  expect(await rowsOf(users.hamza.id)).toHaveLength(1)

  await owner.updateTable("auth.users").set({ closedAt: now }).where("id", "=", users.hamza.id).execute()
  await choose(false)
  expect(await rowsOf(users.hamza.id)).toHaveLength(1)
})

test("the box of the sign-up form asks for news", async () => {
  const form = {
    ...{ kind: "influencer", accountName: "Lina", name: "Lina", email: "lina@example.ma", terms: "on" },
    ...{ password: "trois chats sur le toit", news: "on" },
  }
  await ask("/fr/sign-up", { form, headers: { "x-sys-client-address": "10.4.0.1" } })
  const { id } = await owner
    .selectFrom("auth.users")
    .where("email", "=", form.email)
    .select("id")
    .executeTakeFirstOrThrow()

  expect((await rowsOf(id)).map((row) => [row.topic, row.granted, row.givenBy])).toEqual([["news", true, "sign_up"]])
  expect(salma.id).not.toBe(id)
})
