import { beforeAll, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { setMemberRole } from "#tests/notifications/set-member-role.ts"
import { atlas, now, rif, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const [app, owner] = [database.open("app"), database.open("owner")]
const [khadija, zineb, tarik] = await Promise.all(
  [atlas.owner, atlas.viewer, rif.owner].map((one) => cookieOf(app, one)),
)

/** Written from the influencer's side, of whose account nothing else is seen. */
const told = (key: string, at = now) =>
  inAccount(app, salma.id, (trx) =>
    notify(trx, {
      ...{ accountId: atlas.id, kind: "application_received", key, at },
      params: { influencer: "Salma <b>", program: { nameFr: "Ambassadeurs", nameAr: "السفراء" } },
      path: (locale) => paths.programEnrollments(locale, atlas.program.id),
    }),
  )
const linesOf = (userId: string) =>
  owner.selectFrom("notifications").where("userId", "=", userId).orderBy("createdAt", "desc").selectAll().execute()

beforeAll(async () => {
  for (let number = 0; number < 35; number++) await told(`n:${number}`, new Date(now.getTime() - number * 3_600_000))
})

describe("the centre", () => {
  test("lists one's lines by day, the latest first, in one's language, and continues where a page ends", async () => {
    const [fr, ar] = await Promise.all(
      ["fr", "ar"].map(async (l) => (await ask(`/${l}/notifications`, { cookie: khadija ?? "" })).text()),
    )
    expect(fr).toContain("Salma &lt;b>")
    expect(fr).toContain("Ambassadeurs")
    expect(ar).toContain("السفراء")
    expect(fr?.match(/\/reading" class/g)).toHaveLength(30)
    const older = /href="([^"]+)" rel="next"/.exec(fr ?? "")?.[1]?.replaceAll("&amp;", "&") ?? ""
    const second = await (await ask(older, { cookie: khadija ?? "" })).text()
    expect(second.match(/\/reading" class/g)).toHaveLength(5)
    expect(second).not.toContain('rel="next"')
  })

  test("shows how many are unread on every page, and reads one by opening it", async () => {
    const before = await (await ask("/fr/dashboard", { cookie: khadija ?? "" })).text()
    expect(before).toContain("Notifications\u00a0: 35 non lues")
    const [line] = await linesOf(users.khadija.id)
    const opened = await ask(`/fr/notifications/${line?.id}/reading`, { form: {}, cookie: khadija ?? "" })
    expect([opened.status, opened.headers.get("location")]).toEqual([
      303,
      `/fr/programs/${atlas.program.id}/enrollments`,
    ])
    const again = await ask(`/ar/notifications/${line?.id}/reading`, { form: { stay: "on" }, cookie: khadija ?? "" })
    expect(again.headers.get("location")).toBe("/ar/notifications")
    expect(await (await ask("/fr/dashboard", { cookie: khadija ?? "" })).text()).toContain("34 non lues")
  })

  test("reads them all, and only one's own", async () => {
    const done = await ask("/fr/notifications/reading", { form: {}, cookie: khadija ?? "" })
    expect(done.status).toBe(303)
    expect((await linesOf(users.khadija.id)).filter(({ readAt }) => readAt === null)).toEqual([])
    expect((await linesOf(users.hamza.id)).filter(({ readAt }) => readAt === null)).toHaveLength(35)
  })

  test("keeps others' lines from everybody: another account's owner, and a colleague who is not concerned", async () => {
    const [line] = await linesOf(users.hamza.id)
    for (const cookie of [tarik, zineb, khadija]) {
      const refused = await ask(`/fr/notifications/${line?.id}/reading`, { form: {}, cookie: cookie ?? "" })
      expect(refused.status).toBe(404)
    }
    expect(await (await ask("/fr/notifications", { cookie: zineb ?? "" })).text()).toContain("Rien pour l’instant")
    expect(await (await ask("/fr/notifications?before=x", { cookie: tarik ?? "" })).text()).toContain(
      "Rien pour l’instant",
    )
  })

  test("tells whoever has the role when it happens: a role given, a role taken, a member who left", async () => {
    await setMemberRole(owner, atlas.id, users.zineb.id, { role: "manager" })
    await setMemberRole(owner, atlas.id, users.hamza.id, { role: "viewer" })
    await told("role:1")
    await setMemberRole(owner, atlas.id, users.zineb.id, { endedAt: now })
    await told("role:2")
    expect((await linesOf(users.zineb.id)).map(({ key }) => key)).toEqual(["role:1"])
    expect((await linesOf(users.hamza.id)).filter(({ key }) => key.startsWith("role"))).toEqual([])
  })
})

describe("a line", () => {
  test("is written with what it tells of or not at all", async () => {
    await expect(
      inAccount(app, atlas.id, async (trx) => {
        await notify(trx, {
          ...{ accountId: salma.id, kind: "enrollment_approved", key: "rolled-back" },
          params: { merchant: "Atlas", program: "A" },
          path: paths.enrollments,
        })
        throw new Error("no")
      }),
    ).rejects.toThrow("no")
    expect(await linesOf(users.salma.id)).toEqual([])
  })

  test("is one when two tell it at once, and a renewed one is unread again with what has changed", async () => {
    const count = async (number: number) =>
      inNoAccount(app, (trx) =>
        notify(trx, {
          ...{ accountId: salma.id, kind: "saved_search_found", key: "search:1", at: now },
          params: { name: "argan", count: number },
          path: paths.discover,
        }),
      )
    await Promise.all([count(2), count(2), count(2)])
    const [first, ...more] = await linesOf(users.salma.id)
    expect(more).toEqual([])
    await owner.updateTable("notifications").set({ readAt: now }).where("key", "=", "search:1").execute()
    await count(2)
    expect((await linesOf(users.salma.id))[0]?.readAt).toEqual(now)
    await count(3)
    expect((await linesOf(users.salma.id))[0]).toMatchObject({ readAt: null, params: { count: 3 } })
    expect(first?.params).toMatchObject({ count: 2 })
  })
})
