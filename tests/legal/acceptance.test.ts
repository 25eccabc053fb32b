import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { unseal } from "#src/crypto/seal.ts"
import { sealedRow } from "#src/legal/accept-texts.ts"
import { currentVersion } from "#src/legal/legal-version.ts"
import { publishVersions } from "#src/legal/publish-versions.ts"
import { atlas, now, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { olderTerms } from "./older-terms.ts"

const database = await cloneDatabase()
const [app, owner] = [database.open("app"), database.open("owner")]
const hex = (kind: "terms" | "privacy") => currentVersion(kind).hash.toString("hex")

/** As if the terms had been others when somebody accepted them. */
async function acceptedOlderTerms(userId: string) {
  await owner.deleteFrom("auth.acceptances").where("userId", "=", userId).where("kind", "=", "terms").execute()
  await owner
    .insertInto("auth.acceptances")
    .values({ userId, kind: "terms", hash: olderTerms.hash, addressSealed: Buffer.of(0), acceptedAt: now })
    .execute()
}

beforeAll(async () => {
  const older = { kind: "terms", hash: olderTerms.hash, text: JSON.stringify(olderTerms.text) }
  await owner
    .insertInto("legalVersions")
    .values({ ...older, publishedAt: "2026-01-05T09:00:00Z" })
    .execute()
})

describe("somebody who accepted an earlier text", () => {
  test("is led to the new one from every page of theirs, and does nothing before", async () => {
    await acceptedOlderTerms(users.salma.id)
    const cookie = await cookieOf(app, salma.owner)
    const page = await ask("/fr/links?period=7d", { cookie })
    const act = await ask("/fr/links", { cookie, form: { product: atlas.argan.id, enrollment: atlas.salmas } })

    expect([page.status, page.headers.get("location")]).toEqual([
      303,
      "/fr/acceptance?next=%2Ffr%2Flinks%3Fperiod%3D7d",
    ])
    expect([act.status, act.headers.get("location")]).toEqual([303, "/fr/acceptance"])
    const asked = await ask("/ar/settings/name", { cookie, partial: true, form: { name: "X" } })
    expect([asked.status, asked.headers.get("hx-redirect")]).toEqual([200, "/ar/acceptance"])
    expect(await owner.selectFrom("links").select("id").execute()).toHaveLength(1)
  })

  test("reads what has changed since, and must tick the box", async () => {
    await acceptedOlderTerms(users.salma.id)
    const cookie = await cookieOf(app, salma.owner)
    const html = await (await ask("/fr/acceptance", { cookie })).text()

    expect(html).toContain("Nos textes ont changé")
    expect(html).toMatch(/Sections modifiées.*Suspension.*Sections nouvelles.*Objet.*Sections retirées.*Abonnement/s)
    expect(html).not.toContain("J’accepte la notice de confidentialité")
    const refused = await ask("/fr/acceptance", { cookie, form: { next: "/fr/links" } })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("Cochez la case")])
  })

  test("goes on where they were once they have accepted, with the evidence of it", async () => {
    await acceptedOlderTerms(users.salma.id)
    const cookie = await cookieOf(app, salma.owner)
    const headers = { "x-sys-client-address": "196.200.7.7", "user-agent": "Firefox" }
    const form = { terms: "on", next: "/fr/links?period=7d" }
    const answers = await Promise.all([
      ask("/fr/acceptance", { cookie, headers, form }),
      ask("/fr/acceptance", { cookie, headers, form: { ...form, next: "https://pirate.example/" } }),
    ])

    expect(answers.map((answer) => answer.headers.get("location"))).toEqual(["/fr/links?period=7d", "/fr/dashboard"])
    expect((await ask("/fr/links", { cookie })).status).toBe(200)
    const kept = await owner
      .selectFrom("auth.acceptances")
      .where("userId", "=", users.salma.id)
      .where("kind", "=", "terms")
      .where("hash", "=", currentVersion("terms").hash)
      .select(["addressSealed", "userAgent"])
      .execute()
    expect(kept[0]?.userAgent).toBe("Firefox")
    expect(kept.map((row) => unseal(row.addressSealed, sealedRow(users.salma.id, "terms")))[0]).toBe("196.200.7.7")
    expect((await ask("/fr/acceptance", { cookie })).headers.get("location")).toBe("/fr/dashboard")
  })

  test("may leave, take their data along, or read the texts without accepting", async () => {
    await acceptedOlderTerms(users.salma.id)
    const cookie = await cookieOf(app, salma.owner)
    const open = ["/fr/settings/my-data", "/fr/terms", "/fr/privacy", `/fr/terms/${olderTerms.hash.toString("hex")}`]
    const answers = await Promise.all(open.map((path) => ask(path, { cookie })))

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200])
    expect((await ask("/fr/session/removal", { method: "POST", cookie })).headers.get("location")).toBe("/fr/sign-in")
  })
})

test("a person from before the texts were kept is asked for both", async () => {
  await owner.deleteFrom("auth.acceptances").where("userId", "=", users.hamza.id).execute()
  const cookie = await cookieOf(app, atlas.manager)
  const html = await (await ask("/ar/acceptance", { cookie })).text()

  expect(html).toContain("نصوص يجب قبولها قبل المتابعة")
  expect(html).toContain("أقبل شروط الاستعمال وإشعار حماية المعطيات الشخصية.")
  await ask("/ar/acceptance", { cookie, form: { terms: "on" } })
  expect((await ask("/ar/orders", { cookie })).status).toBe(200)
})

describe("signing up", () => {
  const form = {
    ...{ kind: "influencer", accountName: "Lina", name: "Lina", email: "lina@example.ma", terms: "on" },
    password: "trois chats sur le toit",
  }
  const evidenceOf = (email: string) =>
    owner
      .selectFrom("auth.acceptances as accepted")
      .innerJoin("auth.users as users", "users.id", "accepted.userId")
      .where("users.email", "=", email)
      .orderBy("accepted.id")
      .select(["accepted.userId", "accepted.kind", "accepted.hash", "accepted.addressSealed"])
      .execute()

  test("keeps which texts were accepted and from where; whoever signs up again accepts anew", async () => {
    await ask("/fr/sign-up", { form, headers: { "x-sys-client-address": "196.200.1.1" } })
    await ask("/fr/sign-up", { form, headers: { "x-sys-client-address": "196.200.2.2" } })
    const kept = await evidenceOf(form.email)
    const addresses = kept.map(({ addressSealed, userId, kind }) =>
      unseal(addressSealed, sealedRow(userId, kind as "terms" | "privacy")),
    )

    expect(kept.map(({ kind, hash }) => [kind, hash.toString("hex")])).toEqual([
      ...[
        ["terms", hex("terms")],
        ["privacy", hex("privacy")],
      ],
      ...[
        ["terms", hex("terms")],
        ["privacy", hex("privacy")],
      ],
    ])
    expect(addresses).toEqual(["196.200.1.1", "196.200.1.1", "196.200.2.2", "196.200.2.2"])
  })

  test("keeps nothing of somebody who is a user already", async () => {
    const before = await evidenceOf(users.nora.email)
    await ask("/fr/sign-up", {
      form: { ...form, email: users.nora.email },
      headers: { "x-sys-client-address": "1.1.1.1" },
    })

    expect(await evidenceOf(users.nora.email)).toEqual(before)
  })
})

describe("the texts themselves", () => {
  test("are kept once, however often a process starts, and nobody changes them", async () => {
    const count = () => owner.selectFrom("legalVersions").select("hash").execute()
    const before = await count()
    await inNoAccount(app, (trx) => publishVersions(trx, now))
    await Promise.all([1, 2].map(() => inNoAccount(app, (trx) => publishVersions(trx, now))))

    expect(await count()).toHaveLength(before.length)
    await expect(sql`update legal_versions set text = '{}'`.execute(owner)).rejects.toThrow("append-only")
    await expect(sql`delete from legal_versions`.execute(owner)).rejects.toThrow("append-only")
  })

  test("stay readable in their own words, with what replaced them", async () => {
    const old = await (await ask(`/fr/terms/${olderTerms.hash.toString("hex")}`)).text()
    const today = await (await ask("/fr/terms")).text()

    expect(old).toContain("Abonnement")
    expect(old).toContain("Cette version a été remplacée le")
    expect(today).toContain(hex("terms"))
    expect(today).toContain(`/fr/terms/${olderTerms.hash.toString("hex")}`)
    expect(today).not.toContain("Cette version a été remplacée")
    expect((await ask(`/fr/terms/${hex("terms")}`)).status).toBe(200)
    for (const unknown of [hex("privacy"), "0".repeat(64), "x"])
      expect((await ask(`/fr/terms/${unknown}`)).status).toBe(404)
  })
})
