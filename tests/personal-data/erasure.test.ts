import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { keepContactPhone } from "#src/accounts/contact-phone.ts"
import { readSession, startSession } from "#src/accounts/session.ts"
import { hour, later } from "#src/clock.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { acceptMandate } from "#src/papers/accept-mandate.ts"
import { erasePerson } from "#src/personal-data/erase-person.ts"
import { finishErasure } from "#src/personal-data/finish-erasure.ts"
import { requestDataExport } from "#src/personal-data/request-data-export.ts"
import { writeDataExport } from "#src/personal-data/write-data-export.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { atlas, nora, now, password, rif, salma, users, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { arganOrder } from "../orders/drafts.ts"
import { codeOf } from "../second-factors/code-of.ts"
import { switchOnFor } from "../second-factors/switch-on-for.ts"
import { ask, cookieOf } from "../site.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-test-storage-"))
process.env.FILE_KEYS ??= `1:${"33".repeat(32)}`
const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]
const form = { currentPassword: password }

const userOf = (id: string) => owner.selectFrom("auth.users").where("id", "=", id).selectAll().executeTakeFirstOrThrow()
const accountOf = (id: string) =>
  owner.selectFrom("accounts").where("id", "=", id).selectAll().executeTakeFirstOrThrow()

async function finishAll() {
  const open = await owner
    .selectFrom("auth.dataRequests")
    .where("kind", "=", "erasure")
    .where("finishedAt", "is", null)
    .select("id")
    .execute()
  for (const { id } of open) await finishErasure(worker, { requestId: id }, now)
  return open.map(({ id }) => id)
}

/** An answer and a paper on which nobody has decided, in the file of an account. */
async function declare(member: typeof salma.owner, verificationId: string) {
  const { accountId, userId } = member
  const answer = { accountId, verificationId, field: "rib", shown: "…", valueKey: Buffer.of(1) }
  await owner
    .insertInto("verificationAnswers")
    .values({ ...answer, valueSealed: sealAnswer(accountId, "rib", "x") })
    .execute()
  const requirement = await owner.selectFrom("verificationRequirements").select("id").executeTakeFirstOrThrow()
  const item = { accountId, verificationId, requirementId: requirement.id, code: "identity" }
  const { id: itemId } = await owner
    .insertInto("verificationItems")
    .values(item)
    .returning("id")
    .executeTakeFirstOrThrow()
  return inAccount(app, accountId, async (trx) => {
    const { id: fileId } = await keepFile(trx, accountId, { bytes: Buffer.from("x"), mediaType: "image/jpeg" }, now)
    const paper = { accountId, verificationId, itemId, kind: "cnie_front", name: "x", fileId, uploadedBy: userId }
    await trx
      .insertInto("documents")
      .values({ ...paper, mediaType: "image/jpeg", bytes: 1n })
      .execute()
    return async () => (await openFile(owner, accountId, fileId)) !== null
  })
}

beforeAll(async () => {
  await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder({ promoCode: salma.promoCode }), now))
  await inAccount(app, salma.id, (trx) => keepContactPhone(trx, salma.owner, "+212612345678", now))
  for (const { id, owner: member } of [salma, nora]) {
    const declared = {
      accountId: id,
      status: "cpu",
      chargesVat: false,
      validFrom: "2026-01-01",
      recordedBy: member.userId,
    }
    await owner.insertInto("taxProfiles").values(declared).execute()
    await inAccount(app, id, (trx) => acceptMandate(trx, member, { locale: "fr", address: "10.0.0.1" }, now))
  }
})

describe("leaving", () => {
  test("is told before it is done, and takes the password", async () => {
    const cookie = await cookieOf(app, salma.owner)
    const html = await (await ask("/fr/settings/my-data/erasure", { cookie })).text()

    expect(html).toContain("Ce compte ferme : vous en êtes le seul propriétaire.".replace(" :", "\u00a0:"))
    expect(html).toContain("Code général des impôts, art. 211")
    expect((await ask("/fr/settings/my-data/erasure", { cookie, form: { currentPassword: "faux" } })).status).toBe(422)
    expect((await userOf(users.salma.id)).closedAt).toBeNull()
  })

  test("of an influencer who earned: the person goes, what they are owed stays in the books", async () => {
    const isPaperThere = await declare(salma.owner, salma.verification)
    const copy = await inNoAccount(app, (trx) => requestDataExport(trx, users.salma.id, now))
    if (copy.ok) await writeDataExport(worker, { requestId: copy.value.id }, now)
    const [cookie, elsewhere] = [await cookieOf(app, salma.owner), await cookieOf(app, salma.owner)]
    const left = await ask("/fr/settings/my-data/erasure", { cookie, form })
    const report = left.headers.get("location") ?? ""
    expect(report).toMatch(/^\/fr\/erasures\/[0-9a-f]{32}-[\w-]{22}$/)
    expect(await (await ask(report)).text()).toContain("L’effacement est en cours")
    for (const one of [cookie, elsewhere]) expect((await ask("/fr/settings", { cookie: one })).status).toBe(303)
    expect((await ask("/fr/sign-in", { form: { email: users.salma.email, password } })).status).toBe(422)

    const [id] = await finishAll()
    await finishErasure(worker, { requestId: id ?? "" }, now)
    expect(caught.map((mail) => [mail.subject, linkIn(mail)])).toEqual([["Vos données ont été effacées", report]])
    expect(caught[0]?.text).toContain("Commandes, commissions, écritures")
    expect(await userOf(users.salma.id)).toMatchObject({
      ...{ name: "", passwordHash: "", email: `${users.salma.id}@closed.invalid` },
    })
    expect(await accountOf(salma.id)).toMatchObject({ name: "Salma B.", city: null, bio: null })
    expect(await owner.selectFrom("accountContacts").select("accountId").execute()).toEqual([])
    expect(await owner.selectFrom("commissions").select("id").execute()).toHaveLength(1)
    expect(await owner.selectFrom("verificationAnswers").select("field").execute()).toHaveLength(1)
    expect(await isPaperThere()).toBe(false)
    const copies = await owner.selectFrom("auth.dataRequests").where("kind", "=", "export").select("fileId").execute()
    expect(copies).toEqual([{ fileId: null }])
  })

  test("leaves a report of what was kept and by which text, behind an address that nobody guesses", async () => {
    const { id, outcome } = await owner
      .selectFrom("auth.dataRequests")
      .where("kind", "=", "erasure")
      .select(["id", "outcome"])
      .executeTakeFirstOrThrow()
    const { erased, kept } = outcome as unknown as { erased: string[]; kept: { subject: string }[] }
    const report = new URL(caught[0]?.text?.match(/http\S+/)?.[0] ?? "").pathname
    const html = await (await ask(report.replace("/fr/", "/ar/"))).text()

    expect(erased).toEqual(["sign_in", "contacts", "profiles", "papers", "copies"])
    expect(kept.map(({ subject }) => subject)).toEqual([
      ...["verification_answers", "acceptances", "accounting_records", "tax_profiles", "audit_entries"],
    ])
    expect(html).toContain("المدونة العامة للضرائب، المادة 211")
    expect(html).not.toMatch(/Salma|salma@/)
    for (const forged of [`${id.replaceAll("-", "")}-${"A".repeat(22)}`, id, "x"])
      expect((await ask(`/fr/erasures/${forged}`)).status).toBe(404)
  })

  test("of a merchant who never sold: nothing of the account names anybody", async () => {
    await declare(rif.owner, rif.verification)
    const cookie = await cookieOf(app, rif.owner)
    await ask("/fr/settings/my-data/erasure", { cookie, form })
    await finishAll()

    expect(await accountOf(rif.id)).toMatchObject({ name: "Compte fermé · حساب مغلق", slug: `closed-${rif.id}` })
    const notices = await owner.selectFrom("sellerNotices").select("accountId").execute()
    expect(notices).toEqual([{ accountId: atlas.id }])
    const answers = owner.selectFrom("verificationAnswers").where("accountId", "=", rif.id).select("field")
    expect(await answers.execute()).toEqual([])
  })

  test("of somebody who is not the last owner leaves the account open", async () => {
    const html = await (await ask("/fr/settings/my-data/erasure", { cookie: await cookieOf(app, atlas.viewer) })).text()
    expect(html).toContain("il continue sans vous")
    await ask("/fr/settings/my-data/erasure", { cookie: await cookieOf(app, atlas.viewer), form })
    await finishAll()

    expect((await accountOf(atlas.id)).closedAt).toBeNull()
    const members = await owner
      .selectFrom("memberships")
      .where("accountId", "=", atlas.id)
      .where("endedAt", "is", null)
      .select("userId")
      .execute()
    expect(members.map(({ userId }) => userId).sort()).toEqual([users.hamza.id, users.khadija.id].sort())
  })
})

test("a person with a second factor needs a code too", async () => {
  const { secret } = await inNoAccount(app, (trx) => switchOnFor(trx, users.youssef, later(new Date(), -hour)))
  const from = { accountId: youssef.id, userAgent: null, secondFactorAt: new Date() }
  const cookie = (await startSession(app, users.youssef.id, from)).split(";", 1)[0] ?? ""
  const send = (code: string) =>
    ask("/fr/settings/my-data/erasure", { cookie, form: { ...form, ...(code && { code }) } }).then(
      ({ status }) => status,
    )

  expect([await send(""), await send("000000")]).toEqual([422, 422])
  expect((await userOf(users.youssef.id)).closedAt).toBeNull()
  expect(await send(codeOf(secret, new Date()))).toBe(303)
  const factors = owner.selectFrom("auth.secondFactors").where("userId", "=", users.youssef.id).select("userId")
  expect(await factors.execute()).toEqual([])
})

test("two requests at once erase once", async () => {
  const cookie = await cookieOf(app, nora.owner)
  const { signedIn } = await readSession(app, cookie)
  if (!signedIn) throw new Error("not signed in")
  const answers = await Promise.allSettled([1, 2].map(() => inNoAccount(app, (trx) => erasePerson(trx, signedIn, now))))

  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  const requests = owner.selectFrom("auth.dataRequests").where("userId", "=", users.nora.id).select("id")
  expect(await requests.execute()).toHaveLength(1)
})

test("a mail server that is away delays the end, and loses nothing of the report", async () => {
  await owner.updateTable("auth.users").set({ email: "hamza@away.example" }).where("id", "=", users.hamza.id).execute()
  await ask("/fr/settings/my-data/erasure", { cookie: await cookieOf(app, atlas.manager), form })
  await expect(finishAll()).rejects.toThrow("try later")
  expect((await userOf(users.hamza.id)).email).toBe("hamza@away.example")

  await owner.updateTable("auth.users").set({ email: "hamza@example.ma" }).where("id", "=", users.hamza.id).execute()
  await finishAll()
  expect((await userOf(users.hamza.id)).name).toBe("")
})

test("of an influencer who never sold, what they declared to the tax office goes with them", async () => {
  await finishAll()

  for (const table of ["taxProfiles", "billingMandates"] as const)
    expect(await owner.selectFrom(table).select("accountId").execute()).toEqual([{ accountId: salma.id }])
})
