import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as applyRetention } from "#jobs/apply-retention.ts"
import { removers } from "#jobs/removers.ts"
import { day, later } from "#src/clock.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { applyRule } from "#src/retention/apply-rule.ts"
import { listRules } from "#src/retention/list-rules.ts"
import { type RemovedSubject, removedSubjects, retentionSubjects } from "#src/retention/subjects.ts"
import { atlas, now, rif, salma, users, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-test-storage-"))
process.env.FILE_KEYS ??= `1:${"33".repeat(32)}`
const database = await cloneDatabase()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]
const apply = (subject: RemovedSubject, at = now) => applyRule(worker, subject, removers[subject], at)
const ago = (days: number) => later(now, -days * day)

test("every subject has one rule in force, and every rule its subject", async () => {
  const rows = await owner.selectFrom("retentionRules").select("subject").distinct().execute()
  const inForce = await listRules(app, now)

  expect(rows.map(({ subject }) => subject).sort()).toEqual([...retentionSubjects].sort())
  expect(inForce.map(({ subject }) => subject)).toEqual([...retentionSubjects])
})

test("the night gives each subject a job of its own", async () => {
  await applyRetention(worker, {})
  const { rows } = await sql<{ subject: string }>`
    select data->>'subject' as subject from pgboss.job where name = 'apply-retention-rule'`.execute(worker)

  expect(rows.map(({ subject }) => subject).sort()).toEqual([...removedSubjects].sort())
})

describe("what signing in leaves behind", () => {
  test("goes on its day and not before, and the run is kept", async () => {
    const of = { userId: users.khadija.id }
    const session = (id: string, over: number) => ({ ...of, id, expiresAt: ago(over) })
    await owner
      .insertInto("auth.sessions")
      .values([session("old", 1.1), session("new", 0.9)])
      .execute()
    const token = (text: string, over: number) => ({
      ...{
        ...of,
        tokenHash: Buffer.from(text),
        expiresAt: ago(over),
        purpose: "reset_password",
        email: "x@example.ma",
      },
    })
    await owner
      .insertInto("auth.tokens")
      .values([token("old", 7.1), token("new", 6.9)])
      .execute()
    const limit = (key: string, over: number) => ({ key, points: 1, expire: BigInt(ago(over).getTime()) })
    await owner
      .insertInto("auth.rateLimits")
      .values([limit("old", 1.1), limit("new", 0.9)])
      .execute()
    const sent = (key: string, days: number) => ({ key, sentAt: ago(days) })
    await owner
      .insertInto("mailDeliveries")
      .values([sent("old", 90.1), sent("new", 89.9)])
      .execute()
    const guest = (email: string, over: number) => ({
      ...{ accountId: atlas.id, email, role: "viewer", tokenHash: Buffer.from(email), invitedBy: users.khadija.id },
      expiresAt: ago(over),
    })
    await owner
      .insertInto("invitations")
      .values([guest("old@example.ma", 30.1), guest("new@example.ma", 29.9)])
      .execute()

    for (const subject of ["sessions", "tokens", "rate_limits", "mail_deliveries", "invitations"] as const) {
      await apply(subject)
      await apply(subject)
    }
    const left = [
      (await owner.selectFrom("auth.sessions").select("id").execute()).map(({ id }) => id),
      (await owner.selectFrom("auth.tokens").select("tokenHash").execute()).map((row) => row.tokenHash.toString()),
      (await owner.selectFrom("auth.rateLimits").select("key").execute()).map(({ key }) => key),
      (await owner.selectFrom("mailDeliveries").select("key").execute()).map(({ key }) => key),
      (await owner.selectFrom("invitations").select("email").execute()).map(({ email }) => email),
    ]
    expect(left).toEqual([["new"], ["new"], ["new"], ["new"], ["new@example.ma"]])
    const runs = await owner.selectFrom("retentionRuns").select(["subject", "days", "removed"]).orderBy("id").execute()
    expect(runs.slice(0, 2)).toEqual([
      { subject: "sessions", days: 1, removed: 1n },
      { subject: "sessions", days: 1, removed: 0n },
    ])
  })
})

describe("a rule that changes", () => {
  test("binds from its day, and a shorter one takes what an earlier promise kept", async () => {
    const order = { accountId: atlas.id, orderId: crypto.randomUUID(), externalId: "R-1", placedAt: ago(100) }
    await inAccount(app, atlas.id, async (trx) => {
      const money = { discountCents: 0n, shippingCents: 0n, totalCents: 12000n, currency: "MAD" }
      const rest = { source: "api", payment: "cod", lines: "[]", stateAt: now, units: 1, unitsKept: 1 }
      const found = { credited: false, attributionReason: "none", searchText: "r-1" }
      const { orderId: id, ...known } = order
      await trx
        .insertInto("orders")
        .values({ id, ...known, ...money, ...rest, ...found })
        .execute()
      await trx.insertInto("orderKeys").values(order).execute()
      const contact = { accountId: atlas.id, orderId: id, keepUntil: "2027-08-14" }
      await trx.insertInto("orderContacts").values(contact).execute()
    })
    const contacts = () => owner.selectFrom("orderContacts").select("orderId").execute()
    await apply("order_contacts")
    expect(await contacts()).toHaveLength(1)

    const shorter = { subject: "order_contacts", days: 90, source: "essai", sourceAr: "تجربة", validFrom: "2026-11-23" }
    await owner.insertInto("retentionRules").values(shorter).execute()
    await apply("order_contacts")
    expect(await contacts()).toHaveLength(1)
    await apply("order_contacts", later(now, day))
    expect(await contacts()).toEqual([])
    const days = await sql<{ before: number; after: number }>`
      select retention_days('order_contacts', '2026-11-22') as before, retention_days('order_contacts', '2027-01-01') as after`.execute(
      app,
    )
    expect(days.rows).toEqual([{ before: 365, after: 90 }])
  })
})

type Paper = { accountId: string; kind: string; uploadedAt: Date; replacedAt?: Date }

/** A paper of an account's file, under an item of the file's first requirement. */
async function aPaper({ accountId, kind, uploadedAt, replacedAt }: Paper) {
  const file = await owner
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .select("id")
    .executeTakeFirstOrThrow()
  const requirement = await owner
    .selectFrom("verificationRequirements")
    .select(["id", "code"])
    .executeTakeFirstOrThrow()
  const item = { accountId, verificationId: file.id, requirementId: requirement.id, code: requirement.code }
  await owner
    .insertInto("verificationItems")
    .values({ ...item, state: "provided" })
    .onConflict((conflict) => conflict.columns(["accountId", "verificationId", "code"]).doNothing())
    .execute()
  const { id: itemId } = await owner
    .selectFrom("verificationItems")
    .where("accountId", "=", accountId)
    .select("id")
    .executeTakeFirstOrThrow()
  return inAccount(app, accountId, async (trx) => {
    const { id: fileId } = await keepFile(trx, accountId, { bytes: Buffer.from(kind), mediaType: "image/jpeg" }, now)
    const paper = { accountId, verificationId: file.id, itemId, kind, name: kind, fileId, mediaType: "image/jpeg" }
    const uploadedBy = users.khadija.id
    await trx
      .insertInto("documents")
      .values({ ...paper, bytes: 5n, scan: "clean", uploadedAt, uploadedBy, replacedAt: replacedAt ?? null })
      .execute()
    return { fileId, isThere: async () => (await openFile(owner, accountId, fileId)) !== null }
  })
}

const decide = (accountId: string, state: string, decidedAt: Date) =>
  owner.updateTable("verifications").set({ state, decidedAt }).where("accountId", "=", accountId).execute()

describe("papers", () => {
  test("go by what they are, so many days after the decision", async () => {
    await decide(atlas.id, "approved", ago(91))
    await decide(rif.id, "approved", ago(89))
    const front = await aPaper({ accountId: atlas.id, kind: "cnie_front", uploadedAt: ago(95) })
    const late = await aPaper({ accountId: atlas.id, kind: "passport", uploadedAt: ago(10) })
    const articles = await aPaper({ accountId: atlas.id, kind: "articles", uploadedAt: ago(95) })
    const young = await aPaper({ accountId: rif.id, kind: "cnie_front", uploadedAt: ago(95) })
    await apply("identity_papers")
    await apply("company_papers")

    expect([await front.isThere(), await late.isThere(), await articles.isThere(), await young.isThere()]).toEqual([
      ...[false, true, true, true],
    ])
    const erased = await owner.selectFrom("documents").where("erasedAt", "is not", null).select("kind").execute()
    expect(erased).toEqual([{ kind: "cnie_front" }])
    await apply("company_papers", later(now, 3600 * day))
    expect(await articles.isThere()).toBe(false)
  })

  test("stay while staff still look at them", async () => {
    await decide(salma.id, "in_review", ago(400))
    const paper = await aPaper({ accountId: salma.id, kind: "cnie_front", uploadedAt: ago(500) })
    for (const subject of ["identity_papers", "company_papers", "undecided_papers"] as const) await apply(subject)

    expect(await paper.isThere()).toBe(true)
  })

  test("that another replaced go after a month", async () => {
    const old = await aPaper({ accountId: rif.id, kind: "tax_certificate", uploadedAt: ago(60), replacedAt: ago(31) })
    const young = await aPaper({ accountId: rif.id, kind: "tax_certificate", uploadedAt: ago(60), replacedAt: ago(29) })
    await apply("replaced_papers")

    expect([await old.isThere(), await young.isThere()]).toEqual([false, true])
  })

  test("of a file left lying go, and the file asks for them again", async () => {
    const file = { accountId: youssef.id, legalForm: "individual", state: "open", locale: "ar" }
    await owner.insertInto("verifications").values(file).execute()
    const paper = await aPaper({ accountId: youssef.id, kind: "cnie_front", uploadedAt: ago(179) })
    await apply("undecided_papers")
    expect(await paper.isThere()).toBe(true)
    await apply("undecided_papers", later(now, 2 * day))

    expect(await paper.isThere()).toBe(false)
    const items = await owner
      .selectFrom("verificationItems")
      .where("accountId", "=", youssef.id)
      .select("state")
      .execute()
    expect(items).toEqual([{ state: "missing" }])
  })
})

test("what a closed account declared, and what people read of it, go in their time", async () => {
  const answer = { accountId: rif.id, verificationId: rif.verification, field: "rib", shown: "…" }
  await owner
    .insertInto("verificationAnswers")
    .values({ ...answer, valueSealed: Buffer.of(1), valueKey: Buffer.of(1) })
    .execute()
  await owner
    .updateTable("accounts")
    .set({ closedAt: ago(31), bio: "Bonjour" })
    .where("id", "=", rif.id)
    .execute()
  const answers = () => owner.selectFrom("verificationAnswers").select("field").execute()
  await apply("closed_profiles")
  await apply("verification_answers")

  const account = await owner.selectFrom("accounts").where("id", "=", rif.id).selectAll().executeTakeFirst()
  expect(account).toMatchObject({ name: "متجر الريف", bio: null, city: null })
  expect(await answers()).toHaveLength(1)
  await apply("verification_answers", later(now, 3630 * day))
  expect(await answers()).toEqual([])
})

test("who left loses name, e-mail and, years later, the proofs; who stays keeps all", async () => {
  const zineb = users.zineb.id
  await owner
    .updateTable("auth.users")
    .set({ closedAt: ago(2) })
    .where("id", "=", zineb)
    .execute()
  const acceptances = (userId: string) =>
    owner.selectFrom("auth.acceptances").where("userId", "=", userId).select("id").execute()
  await apply("closed_users")
  await apply("acceptances")

  const person = await owner.selectFrom("auth.users").where("id", "=", zineb).select(["name", "email"]).execute()
  expect(person).toEqual([{ name: "", email: `${zineb}@closed.invalid` }])
  expect(await acceptances(zineb)).toHaveLength(2)
  await apply("acceptances", later(now, 1825 * day))
  expect(await acceptances(zineb)).toEqual([])
  expect(await acceptances(users.salma.id)).toHaveLength(2)
})

test("the page of privacy shows the rules in force, in the reader's language", async () => {
  const [fr, ar] = await Promise.all(["fr", "ar"].map(async (locale) => (await ask(`/${locale}/privacy`)).text()))

  expect(fr).toContain("90 jours après la décision")
  expect(fr).toContain("10 ans après la décision")
  expect(fr).toContain("Code général des impôts, art. 211")
  expect(ar).toContain("90 يوما بعد القرار")
  expect(ar).toContain("المدونة العامة للضرائب")
})
