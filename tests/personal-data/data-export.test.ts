import { mkdtemp, readdir, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { keepContactPhone } from "#src/accounts/contact-phone.ts"
import { day, hour, later } from "#src/clock.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { leftOut, ownedTables, sharedTables, toldOtherwise } from "#src/personal-data/held-tables.ts"
import { removeDataExports } from "#src/personal-data/remove-data-exports.ts"
import { requestDataExport } from "#src/personal-data/request-data-export.ts"
import { sendDataExportReady } from "#src/personal-data/send-data-export-ready.ts"
import { writeDataExport } from "#src/personal-data/write-data-export.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { atlas, nora, now, password, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { arganOrder } from "../orders/drafts.ts"
import { ask, cookieOf } from "../site.ts"
import { unzipped } from "./unzipped.ts"

const storage = await mkdtemp(join(tmpdir(), "sys-test-storage-"))
process.env.STORAGE_DIR = storage
process.env.FILE_KEYS ??= `1:${"33".repeat(32)}`
const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]
const rib = "225780123456789012345613"

beforeAll(async () => {
  await inAccount(app, salma.id, (trx) => keepContactPhone(trx, salma.owner, "+212698765432", now))
  await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder({ promoCode: salma.promoCode }), now))
  const answer = {
    accountId: salma.id,
    verificationId: salma.verification,
    field: "rib",
    shown: "…",
    valueKey: Buffer.of(1),
  }
  const valueSealed = sealAnswer(salma.id, "rib", rib)
  await owner
    .insertInto("verificationAnswers")
    .values({ ...answer, valueSealed })
    .execute()
  await aPaper("cnie_front", "clean", "la carte de Salma")
  await aPaper("passport", "infected", "un virus")
})

async function aPaper(kind: string, scan: string, text: string) {
  const requirement = await owner.selectFrom("verificationRequirements").select(["id"]).executeTakeFirstOrThrow()
  const item = { accountId: salma.id, verificationId: salma.verification, requirementId: requirement.id, code: kind }
  const { id: itemId } = await owner
    .insertInto("verificationItems")
    .values(item)
    .returning("id")
    .executeTakeFirstOrThrow()
  await inAccount(app, salma.id, async (trx) => {
    const { id: fileId } = await keepFile(trx, salma.id, { bytes: Buffer.from(text), mediaType: "image/jpeg" }, now)
    const paper = { accountId: salma.id, verificationId: salma.verification, itemId, kind, name: kind, fileId, scan }
    const rest = { mediaType: "image/jpeg", bytes: 5n, uploadedBy: users.salma.id }
    await trx
      .insertInto("documents")
      .values({ ...paper, ...rest })
      .execute()
  })
}

/** Asks, lets the worker work, and returns the id of the request. */
async function copied(userId: string, at = new Date()): Promise<string> {
  const asked = await inNoAccount(app, (trx) => requestDataExport(trx, userId, at))
  if (!asked.ok) throw new Error(asked.reason)
  await writeDataExport(worker, { requestId: asked.value.id }, at)
  await sendDataExportReady(worker, { requestId: asked.value.id })
  return asked.value.id
}

const download = async (id: string, cookie: string) => ask(`/fr/settings/my-data/${id}`, { cookie })
const filesIn = async (answer: Response) => unzipped(new Uint8Array(await answer.arrayBuffer()))

describe("the copy", () => {
  test("holds the person, their account, what they declared and their papers", async () => {
    const cookie = await cookieOf(app, salma.owner)
    const answer = await download(await copied(users.salma.id), cookie)
    const files = await filesIn(answer)
    const rows = (path: string) => JSON.parse(files[path] ?? "null")

    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="shareyoursales-\d{4}-\d\d-\d\d\.zip"$/,
    )
    expect(answer.headers.get("cache-control")).toBe("private, no-store")
    expect(rows("person/person.json")).toMatchObject([{ email: users.salma.email, name: "Salma", staffRole: null }])
    expect(rows("person/acceptances.json")).toMatchObject([{ address: "196.200.0.1" }, { address: "196.200.0.1" }])
    expect(rows("person/memberships.json")).toMatchObject([{ name: "Salma B.", role: "owner" }])
    expect(rows("account-salma-b/contact.json")).toEqual([{ phone: "+212698765432" }])
    expect(rows("account-salma-b/verification_answers.json")).toMatchObject([{ field: "rib", value: rib }])
    expect(rows("account-salma-b/promo_codes.json")).toMatchObject([{ code: salma.promoCode }])
    expect(rows("account-salma-b/commissions.json")).toHaveLength(1)
    expect(Object.entries(files).filter(([path]) => path.includes("/papers/"))).toEqual([
      [expect.stringMatching(/^account-salma-b\/papers\/cnie_front-[0-9a-f]{8}\.jpg$/), "la carte de Salma"],
    ])
    expect(files["LISEZ-MOI.txt"]).toContain("Ne s’y trouvent pas")
  })

  test("holds nothing of another's, no shopper, no hash and no password", async () => {
    const cookie = await cookieOf(app, atlas.owner)
    const files = await filesIn(await download(await copied(users.khadija.id), cookie))
    const everything = Object.values(files).join("\n")

    expect(JSON.parse(files["account-cooperative-atlas/orders.json"] ?? "")).toHaveLength(1)
    expect(JSON.parse(files["account-cooperative-atlas/members.json"] ?? "")).toMatchObject([{}, {}, {}])
    expect(everything).not.toMatch(/\$argon2|Laila|0612345678|\+2126|Buffer|tokenHash|keyHash|passwordHash/i)
    expect(everything).not.toContain(rib)
    expect(Object.keys(files).some((path) => /^account-(?!cooperative-atlas)/.test(path))).toBe(false)
  })

  test("of somebody who only works in an account holds them, and not the account", async () => {
    const files = await filesIn(await download(await copied(users.zineb.id), await cookieOf(app, atlas.viewer)))

    expect(Object.keys(files).filter((path) => path.startsWith("account-"))).toEqual([])
    expect(JSON.parse(files["person/memberships.json"] ?? "")).toMatchObject([{ role: "viewer" }])
  })

  test("is logged as a view of each paper and as a copy", async () => {
    const acts = await owner
      .selectFrom("auditEntries")
      .where("accountId", "=", salma.id)
      .where("act", "in", ["view_document", "export_data"])
      .select(["act", "actorId"])
      .execute()

    expect(acts).toContainEqual({ act: "view_document", actorId: users.salma.id })
    expect(acts).toContainEqual({ act: "export_data", actorId: users.salma.id })
  })

  test("lies encrypted in the storage", async () => {
    const names = await readdir(storage, { recursive: true, withFileTypes: true })
    const bodies = await Promise.all(
      names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
    )

    expect(bodies.length).toBeGreaterThan(3)
    expect(bodies.some((body) => body.includes("PK\u0003\u0004") || body.includes("la carte"))).toBe(false)
  })
})

describe("the link", () => {
  test("comes by mail, once, and leads to the person's page with the size", async () => {
    const count = caught.length
    const id = await copied(users.youssef.id)
    await sendDataExportReady(worker, { requestId: id })

    expect(caught.slice(count).map((mail) => [mail.subject, linkIn(mail)])).toEqual([
      ["نسخة معطياتكم جاهزة", "/ar/settings/my-data"],
    ])
    const cookie = await cookieOf(app, { userId: users.youssef.id, accountId: nora.id })
    const html = await (await ask("/fr/settings/my-data", { cookie })).text()
    expect(html).toContain(`/fr/settings/my-data/${id}`)
    expect(html).toMatch(/\d+(,\d)?.(ko|kB|Mo)/)
  })

  test("is nobody else's, and nobody's after seven days", async () => {
    const id = await copied(users.nora.id, later(new Date(), -6.9 * day))
    const mine = await cookieOf(app, nora.owner)
    expect((await download(id, mine)).status).toBe(200)
    expect((await download(id, await cookieOf(app, salma.owner))).status).toBe(404)
    expect((await ask(`/fr/settings/my-data/${id}`)).status).toBe(303)
    expect((await download("not-an-id", mine)).status).toBe(404)

    await owner.updateTable("auth.dataRequests").set({ expiresAt: new Date() }).where("id", "=", id).execute()
    expect((await download(id, mine)).status).toBe(410)
    await removeDataExports(worker, cutoffOf(1, later(new Date(), hour)))
    const stored = () =>
      owner.selectFrom("auth.dataRequests").where("id", "=", id).select("fileId").executeTakeFirstOrThrow()
    expect((await stored()).fileId).not.toBeNull()
    await removeDataExports(worker, cutoffOf(1, later(new Date(), 25 * hour)))
    expect((await stored()).fileId).toBeNull()
    expect(await (await ask("/fr/settings/my-data", { cookie: mine })).text()).toContain("N’est plus disponible")
  })
})

describe("asking", () => {
  test("takes the password, and one copy at a time", async () => {
    const cookie = await cookieOf(app, atlas.manager)
    const send = (form: Record<string, string>) => ask("/fr/settings/my-data", { cookie, form })
    const wrong = await send({ currentPassword: "faux" })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.not.stringContaining('value="faux"')])
    expect((await send({ currentPassword: password })).headers.get("location")).toBe("/fr/settings/my-data")
    await send({ currentPassword: password })

    const requests = owner.selectFrom("auth.dataRequests").where("userId", "=", users.hamza.id).select("id")
    expect(await requests.execute()).toHaveLength(1)
    expect(await (await ask("/fr/settings/my-data", { cookie })).text()).toContain("Votre copie se prépare")
  })

  test("at once from two places makes one request", async () => {
    const ask_ = () => inNoAccount(app, (trx) => requestDataExport(trx, users.tarik.id, new Date()))
    const answers = await Promise.all([ask_(), ask_(), ask_()])

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  test("a job that runs twice makes one file and one message", async () => {
    const request = await owner
      .selectFrom("auth.dataRequests")
      .where("userId", "=", users.tarik.id)
      .select("id")
      .executeTakeFirstOrThrow()
    await Promise.all([1, 2].map(() => writeDataExport(worker, { requestId: request.id }, new Date())))
    await writeDataExport(worker, { requestId: request.id }, new Date())
    const { rows } = await sql`
      select from pgboss.job where name = 'send-data-export-ready' and data->>'requestId' = ${request.id}`.execute(
      owner,
    )

    expect(rows).toHaveLength(1)
  })
})

test("every table of a tenant is in the copy, or said why it is not", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and obj_description(c.oid, 'pg_class') ~ '^tenancy: (owned|shared|published)$' order by 1`.execute(owner)
  const known = [...ownedTables, ...sharedTables].map(({ table }) => table)

  expect(rows.map(({ name }) => name)).toEqual([...known, ...toldOtherwise, ...Object.keys(leftOut)].sort())
})
