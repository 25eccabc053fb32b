import { sql } from "kysely"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { newId } from "#src/crypto/new-id.ts"
import { answerKey } from "#src/verifications/answer-key.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { now, staff, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const database = await cloneDatabase()
export const admin = database.open("admin", 6)
export const worker = database.open("worker")
export const owner = database.open("owner")
export const app = database.open("app")

/** The second reviewer; Driss is the third. */
export const loubna = { id: newId(), name: "Loubna" }
await insertUser(loubna)

type Paper = {
  code: string
  kind: string
  scan?: "waiting" | "clean" | "infected" | "not_scanned"
  issuedOn?: string
  expiresOn?: string
}
type Draft = {
  name: string
  kind?: "merchant" | "influencer"
  state?: string
  ownerId?: string
  papers?: Paper[]
  answers?: Record<string, string>
}

export type File = { id: string; verification: string; ownerId: string; papers: Record<string, string> }

export const identityPapers: Paper[] = [
  { code: "identity", kind: "cnie_front", expiresOn: "2030-05-01" },
  { code: "identity", kind: "cnie_back", expiresOn: "2030-05-01" },
  { code: "bank", kind: "rib_certificate" },
]

async function insertUser({ id, name }: { id: string; name: string }, locale: "fr" | "ar" = "fr") {
  const known = { id, name, email: `${id}@example.ma`, locale, passwordHash: "-" }
  await inAccount(owner, id, (trx) =>
    trx
      .insertInto("auth.users")
      .values({ ...known, emailConfirmedAt: now, termsAcceptedAt: now })
      .execute(),
  )
}

/** An account of its own with a file: owned by a new person, or by the one named. */
export async function aFile(draft: Draft): Promise<File> {
  const ids = { id: newId(), verification: newId(), ownerId: draft.ownerId ?? newId() }
  if (!draft.ownerId) await insertUser({ id: ids.ownerId, name: draft.name })
  const papers: Record<string, string> = {}
  await inAccount(owner, ids.id, async (trx) => {
    await insertAccount(trx, ids, draft)
    const items = await insertItems(trx, ids, draft.kind ?? "influencer")
    for (const paper of draft.papers ?? identityPapers) {
      const itemId = items.get(paper.code)
      if (!itemId) throw new Error(`no requirement ${paper.code}`)
      papers[paper.kind] = await addPaper(trx, ids, itemId, paper)
    }
    for (const [field, text] of Object.entries(draft.answers ?? {})) await answer(trx, ids, field, text)
  })
  return { ...ids, papers }
}

type Ids = { id: string; verification: string; ownerId: string }

async function insertAccount(trx: Trx, { id, verification, ownerId }: Ids, { name, kind, state }: Draft) {
  const account = { id, name, kind: kind ?? "influencer", slug: id, createdAt: new Date("2026-06-01T09:00:00Z") }
  await trx.insertInto("accounts").values(account).execute()
  await trx.insertInto("memberships").values({ accountId: id, userId: ownerId, role: "owner" }).execute()
  const sent = { submittedAt: now, submittedBy: ownerId, createdAt: now }
  await trx
    .insertInto("verifications")
    .values({
      accountId: id,
      id: verification,
      legalForm: "individual",
      locale: "fr",
      state: state ?? "submitted",
      ...sent,
    })
    .execute()
}

async function insertItems(trx: Trx, { id, verification }: Ids, kind: string): Promise<Map<string, string>> {
  const requirements = await trx
    .selectFrom("verificationRequirements")
    .where("accountKind", "=", kind)
    .where("legalForm", "=", "individual")
    .where("validUntil", "is", null)
    .select(["id", "code"])
    .execute()
  const rows = requirements.map((requirement) => ({
    ...{ accountId: id, verificationId: verification, requirementId: requirement.id, code: requirement.code },
    ...{ id: newId(), state: "provided" },
  }))
  await trx.insertInto("verificationItems").values(rows).execute()
  return new Map(rows.map((row) => [row.code, row.id]))
}

export async function addPaper(trx: Trx, file: Omit<File, "papers">, itemId: string, paper: Paper): Promise<string> {
  const stored = {
    keyVersion: 1,
    wrappedKey: Buffer.alloc(1),
    mediaType: "image/jpeg",
    bytes: 3n,
    sha256: Buffer.alloc(32),
  }
  const fileId = newId()
  await trx
    .insertInto("storedFiles")
    .values({ accountId: file.id, id: fileId, ...stored })
    .execute()
  const id = newId()
  const place = { accountId: file.id, id, verificationId: file.verification, itemId, fileId, kind: paper.kind }
  const facts = { name: `${paper.kind}.jpg`, mediaType: "image/jpeg", bytes: 3n, scan: paper.scan ?? "clean" }
  const days = { issuedOn: paper.issuedOn ?? null, expiresOn: paper.expiresOn ?? null }
  await trx
    .insertInto("documents")
    .values({ ...place, ...facts, ...days, uploadedAt: now, uploadedBy: file.ownerId })
    .execute()
  return id
}

async function answer(trx: Trx, { id, verification }: Ids, field: string, text: string) {
  const { value, shown } = checkField(field, text, { today: "2026-11-22" })
  const sealed = { valueSealed: sealAnswer(id, field, value), valueKey: answerKey(field, value) }
  await trx
    .insertInto("verificationAnswers")
    .values({ accountId: id, verificationId: verification, field, shown, ...sealed, answeredAt: now })
    .execute()
}

/** Karima's act upon that file, committed. */
export function act<T>(file: { id: string }, work: (trx: Trx, staff: StaffActor) => Promise<T>): Promise<T> {
  return inAccount(admin, file.id, (trx) => work(trx, staff.compliance(file.id)))
}

export function asLoubna(accountId: string): StaffActor {
  return { kind: "staff", accountId, userId: loubna.id, role: "compliance" }
}

export function verificationOf(accountId: string) {
  return owner.selectFrom("verifications").where("accountId", "=", accountId).selectAll().executeTakeFirstOrThrow()
}

export async function eventsOf(accountId: string): Promise<string[]> {
  const rows = await owner
    .selectFrom("verificationEvents")
    .where("accountId", "=", accountId)
    .orderBy("id")
    .select("state")
    .execute()
  return rows.map(({ state }) => state)
}

export async function actsOf(accountId: string): Promise<string[]> {
  const rows = await owner
    .selectFrom("auditEntries")
    .where("accountId", "=", accountId)
    .orderBy("sequence")
    .select("act")
    .execute()
  return rows.map(({ act }) => act)
}

/** Payloads of the jobs of that name about the account. */
export async function jobsOf(db: Db, name: string, accountId: string): Promise<unknown[]> {
  const { rows } = await sql<{ data: unknown }>`
    select data from pgboss.job where name = ${name} and data ->> 'accountId' = ${accountId} order by created_on`.execute(
    db,
  )
  return rows.map((row) => row.data)
}

export const karima = users.karima
