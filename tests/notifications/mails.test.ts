import { sql } from "kysely"
import { beforeEach, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { beginDigests } from "#src/notifications/begin-digests.ts"
import { chooseKinds } from "#src/notifications/choose-kinds.ts"
import { nextDigestAt } from "#src/notifications/digest-time.ts"
import type { NotificationKind } from "#src/notifications/notification-kinds.ts"
import { notify } from "#src/notifications/notify.ts"
import { type Digest, sendDigest } from "#src/notifications/send-digest.ts"
import { sendNotification } from "#src/notifications/send-notification.ts"
import { paths } from "#src/paths.ts"
import { atlas, now, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail } from "../mail/mail-catcher.ts"
import { ask, cookieOf } from "../site.ts"
import { setMemberRole } from "./set-member-role.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]
const cookie = await cookieOf(app, salma.owner)
const morning = new Date("2026-11-23T08:00:00Z")

const tell = (key: string, kind: NotificationKind = "sample_accepted", accountId: string = salma.id) =>
  inAccount(app, atlas.id, (trx) =>
    notify(trx, {
      ...{ accountId, kind: kind as "sample_accepted", key, at: now },
      params: { merchant: "Atlas", product: { nameFr: "Huile d’argan", nameAr: "زيت أركان" } },
      path: paths.enrollments,
    }),
  )
const jobs = async (name: string) =>
  (
    await sql<{ data: unknown }>`select data from pgboss.job where name = ${name} order by created_on`.execute(owner)
  ).rows.map(({ data }) => data)
const choose = (mail: "on" | "digest" | "off", kind: NotificationKind = "sample_accepted") =>
  inNoAccount(app, (trx) => chooseKinds(trx, { userId: users.salma.id, givenBy: "settings" }, [{ kind, mail }], now))

beforeEach(async () => {
  caught.length = 0
  await sql`delete from pgboss.job where name in ('send-notification', 'send-digest')`.execute(owner)
  await owner.deleteFrom("notifications").execute()
  await choose("on")
})

describe("the mail of a kind", () => {
  test("is sent at once in the reader's language, with the ways to choose and to stop", async () => {
    await tell("a:1")
    await tell("a:1")
    expect(await jobs("send-notification")).toEqual([{ accountId: salma.id, kind: "sample_accepted", key: "a:1" }])
    for (let twice = 0; twice < 2; twice++)
      await sendNotification(worker, { accountId: salma.id, kind: "sample_accepted", key: "a:1" })

    expect(caught).toHaveLength(1)
    expect(caught[0]?.subject).toContain("Huile d’argan")
    expect(caught[0]?.text).toContain("/fr/settings/notifications")
    expect(caught[0]?.text).toContain("/fr/enrollments")
    expect(caught[0]?.headers.get("list")).toMatchObject({ "unsubscribe-post": { name: "List-Unsubscribe=One-Click" } })
  })

  test("stops with one POST without a session, and its page by GET changes nothing", async () => {
    await tell("a:2")
    await sendNotification(worker, { accountId: salma.id, kind: "sample_accepted", key: "a:2" })
    const list = caught[0]?.headers.get("list") as unknown as { unsubscribe: { url: string } }
    const { pathname } = new URL(list.unsubscribe.url)
    const looked = await (await ask(pathname)).text()
    expect(looked).toContain("Échantillon accepté")
    await tell("a:3")
    expect(await jobs("send-notification")).toHaveLength(2)
    await ask(pathname, { form: { "List-Unsubscribe": "One-Click" } })
    await tell("a:4")
    expect(await jobs("send-notification")).toHaveLength(2)
    // What was under way when it was stopped is stopped too.
    await sendNotification(worker, { accountId: salma.id, kind: "sample_accepted", key: "a:3" })
    expect(caught).toHaveLength(1)
    expect((await ask(`${pathname.slice(0, -2)}xx`)).status).toBe(404)
    await ask(`${pathname}/removal`, { method: "POST" })
    await tell("a:5")
    expect(await jobs("send-notification")).toHaveLength(3)
  })

  test("cannot be stopped where it is binding", async () => {
    await choose("off", "enrollment_banned")
    await inAccount(app, atlas.id, (trx) =>
      notify(trx, {
        ...{ accountId: salma.id, kind: "enrollment_banned", key: "ban" },
        params: { merchant: "Atlas", program: "A" },
        path: paths.enrollments,
      }),
    )
    await sendNotification(worker, { accountId: salma.id, kind: "enrollment_banned", key: "ban" })
    expect(caught).toHaveLength(1)
    expect(caught[0]?.headers.get("list")).toBeUndefined()
  })

  test("reaches nobody who has left the account since", async () => {
    await tell("left")
    await setMemberRole(owner, salma.id, users.salma.id, { endedAt: now })
    await sendNotification(worker, { accountId: salma.id, kind: "sample_accepted", key: "left" })
    await owner.updateTable("memberships").set({ endedAt: null }).where("userId", "=", users.salma.id).execute()
    expect(caught).toEqual([])
  })
})

describe("the digest", () => {
  const begun = async (at = morning) => {
    await inNoAccount(worker, (trx) => beginDigests(trx, at))
    return (await jobs("send-digest")) as Digest[]
  }

  test("leaves at eight in Casablanca", () => {
    expect(nextDigestAt(new Date("2026-11-22T07:59:59Z"))).toEqual(new Date("2026-11-22T08:00:00Z"))
    expect(nextDigestAt(new Date("2026-11-22T08:00:00Z"))).toEqual(new Date("2026-11-23T08:00:00Z"))
  })

  test("holds the day's lines in one mail, sent once whatever is begun again, and nothing is no mail", async () => {
    await choose("digest")
    expect(await begun()).toEqual([])
    await tell("d:1")
    await tell("d:2")
    expect(await jobs("send-notification")).toEqual([])
    expect(await begun(now)).toEqual([])
    const [digest, ...others] = await begun()
    expect([others, digest?.userId]).toEqual([[], users.salma.id])
    if (!digest) throw new Error("no digest")

    // Killed before the mail: begun again, nothing is lost. Killed after it: nothing is sent twice.
    expect(await begun()).toHaveLength(1)
    await sendDigest(worker, digest)
    await owner
      .updateTable("notifications")
      .set({ digestId: digest.digestId })
      .where("kind", "=", "sample_accepted")
      .execute()
    await sendDigest(worker, digest)
    expect(caught.map(({ subject }) => subject)).toEqual(["2 nouvelles dans vos comptes"])
    expect(caught[0]?.text?.match(/•/g)).toHaveLength(2)
    expect(await begun(new Date("2026-11-24T08:00:00Z"))).toHaveLength(1)
  })

  test("says nothing of what was read meanwhile, of what is no longer wanted, nor to whoever has left", async () => {
    await choose("digest")
    await tell("d:3")
    const [digest] = await begun()
    if (!digest) throw new Error("no digest")
    await owner.updateTable("notifications").set({ readAt: now }).where("key", "=", "d:3").execute()
    await sendDigest(worker, digest)
    expect(caught).toEqual([])
  })

  test("stops in one click", async () => {
    await choose("digest")
    await tell("d:4")
    const [digest] = await begun()
    if (digest) await sendDigest(worker, digest)
    const list = caught[0]?.headers.get("list") as unknown as { unsubscribe: { url: string } }
    const { pathname } = new URL(list.unsubscribe.url)
    expect(await (await ask(pathname, { form: { "List-Unsubscribe": "One-Click" } })).text()).toContain(
      "vous ne recevez plus",
    )
    await tell("d:5")
    expect(
      (await owner.selectFrom("notifications").where("key", "=", "d:5").select("mail").executeTakeFirst())?.mail,
    ).toBe("off")
    await ask(`${pathname}/removal`, { method: "POST" })
  })
})

describe("the preferences", () => {
  test("are kept as chosen, by kind and channel, and hide a line from the site alone", async () => {
    const page = await (await ask("/fr/settings/notifications", { cookie })).text()
    const names = [...page.matchAll(/name="(mail_\w+)"/g)].map(([, name]) => name ?? "")
    expect(names).toContain("mail_sample_accepted")
    expect(names).not.toContain("mail_application_received")
    expect(names).not.toContain("mail_enrollment_banned")
    const form = Object.fromEntries(names.map((name) => [name, name === "mail_sales_of_day" ? "digest" : "on"]))
    const kept = await ask("/fr/settings/notifications", { cookie, form: { ...form, mail_sample_accepted: "digest" } })
    expect(kept.status).toBe(303)
    const hurried = await ask("/fr/settings/notifications", { cookie, form: { ...form, mail_sales_of_day: "on" } })
    expect(hurried.status).toBe(422)
    const refused = await ask("/fr/settings/notifications", {
      cookie,
      form: { ...form, mail_sample_accepted: "hourly" },
    })
    expect(refused.status).toBe(422)
    await tell("p:1")
    const line = await owner.selectFrom("notifications").selectAll().executeTakeFirst()
    expect([line?.onSite, line?.mail, line?.digestAt]).toEqual([false, "digest", nextDigestAt(now)])
    expect(await (await ask("/fr/notifications", { cookie })).text()).toContain("Rien pour l’instant")
  })

  test("put everything in the digest at once", async () => {
    await ask("/fr/settings/notifications/digest", { form: {}, cookie })
    const page = await (await ask("/fr/settings/notifications", { cookie })).text()
    expect(page).not.toMatch(/<option value="on" selected/)
    expect(page).toMatch(/<option value="digest" selected/)
  })
})
