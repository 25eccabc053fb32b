import { randomBytes, randomUUID } from "node:crypto"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import type { Role } from "#src/accounts/abilities.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { inviteMember } from "#src/accounts/invite-member.ts"
import { receiveFile } from "#src/carrier-imports/receive-file.ts"
import { receiveCatalog } from "#src/catalog-imports/receive-catalog.ts"
import { beginPaperUpload } from "#src/documents/begin-paper-upload.ts"
import { requestExport } from "#src/exports/request-export.ts"
import { writeExport } from "#src/exports/write-export.ts"
import { acceptEveryText } from "#src/legal/accept-texts.ts"
import { startThread } from "#src/messages/start-thread.ts"
import { notify } from "#src/notifications/notify.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { paths } from "#src/paths.ts"
import { requestDataExport } from "#src/personal-data/request-data-export.ts"
import { writeDataExport } from "#src/personal-data/write-data-export.ts"
import { startVerification } from "#src/verifications/start-verification.ts"
import { atlas, now, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { added, itemOf, passport } from "#tests/documents/file-of.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { publishSalma } from "#tests/profiles/profile-of.ts"
import { switchOnFor } from "#tests/second-factors/switch-on-for.ts"
import { cookieOf } from "#tests/site.ts"
import { meetingOf } from "./meeting-world.ts"
import { moneyOf } from "./money-world.ts"
import { relationOf } from "./relation-world.ts"

/** A database of the file's own in which every kind of row exists, and a cookie for each part somebody may play. */
export async function openWorld() {
  process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-test-storage-"))
  const database = await cloneDatabase()
  const [app, owner, worker] = [database.open("app", 10), database.open("owner"), database.open("worker")]
  const spoils = await inAccount(app, atlas.id, (trx) => spoilsOfAtlas(trx))
  const exportOfSalma = await inAccount(app, salma.id, async (trx) => {
    await papersOf(trx, salma.owner)
    return anExport(trx, salma.owner)
  })
  await publishSalma(owner)
  await writeExport(worker, { accountId: atlas.id, exportId: spoils.export }, now)
  await writeExport(worker, { accountId: salma.id, exportId: exportOfSalma }, now)
  const token = randomBytes(32).toString("base64url")
  const request = await aCopyOfKhadijas(app, worker)
  const merchant = await cookiesOf(app, owner, atlas.owner)
  const influencer = await cookiesOf(app, owner, salma.owner)
  const unproven = await anUnprovenSession(app, owner)
  const session = await inNoAccount(app, (trx) => sessionIdOf(trx, atlas.owner.userId))
  const relation = await relationOf(app, owner, spoils.commission)
  const all = { ...spoils, ...relation, exportOfSalma, token, session, request }
  return { database, app, owner, worker, spoils: all, merchant, influencer, unproven }
}

export type World = Awaited<ReturnType<typeof openWorld>>

type Member = typeof atlas.owner

async function spoilsOfAtlas(trx: Trx) {
  const placement = await placeOrder(trx, atlas.owner, arganOrder(), now)
  if (!placement.ok) throw new Error(placement.reason)
  const commission = await trx.selectFrom("commissions").select("id").executeTakeFirstOrThrow()
  const file = { name: "colis.csv", bytes: Buffer.from("Référence;Statut\n1001;Livré\n") }
  const receipt = await receiveFile(trx, atlas.owner, file, now)
  const guest = { email: "imane@example.ma", role: "viewer", locale: "fr" } as const
  const invitation = await inviteMember(trx, atlas.owner, guest, now)
  const scopes = ["orders:read", "orders:write"] as const
  const key = await createApiKey(trx, atlas.owner, { name: "shop", scopes: [...scopes] }, now)
  const papers = await papersOf(trx, atlas.owner)
  const picture = await trx
    .insertInto("productPictures")
    .values({ accountId: atlas.id, productId: atlas.argan.id, position: 1, width: 10, height: 10 })
    .returning("id")
    .executeTakeFirstOrThrow()
  if (!receipt.ok || !invitation.ok) throw new Error("a part of the world is missing")
  return {
    ...{ order: placement.value.orderId, commission: commission.id, import: receipt.value.importId },
    ...{ catalog: await aCatalog(trx), variant: await aVariant(trx) },
    ...{ invitation: invitation.value, key: key.id, apiKey: key.key, picture: picture.id },
    ...papers,
    ...(await aConversation(trx)),
    ...(await moneyOf(trx, commission.id)),
    ...(await meetingOf(trx)),
    notification: await aNotification(trx),
    export: await anExport(trx, atlas.owner),
  }
}

/** One that is offered no more, so that shoppers order the product as before. */
async function aVariant(trx: Trx): Promise<string> {
  const variant = { accountId: atlas.id, productId: atlas.argan.id, sku: "ARGAN-VARIANTE", nameFr: "Variante" }
  const inserted = trx.insertInto("productVariants").values({ ...variant, position: 1, archivedAt: now })
  return (await inserted.returning("id").executeTakeFirstOrThrow()).id
}

async function aNotification(trx: Trx): Promise<string> {
  await notify(trx, {
    ...{ accountId: atlas.id, kind: "application_received", key: "spoils" },
    params: { influencer: "Salma", program: "Ambassadeurs" },
    path: paths.programs,
  })
  const lines = trx.selectFrom("notifications").where("userId", "=", atlas.owner.userId).where("key", "=", "spoils")
  return (await lines.select("id").executeTakeFirstOrThrow()).id
}

/** A paper in a file that is open again, and another on its way. */
async function papersOf(trx: Trx, actor: Member) {
  await trx.updateTable("verifications").set({ state: "reopened" }).where("accountId", "=", actor.accountId).execute()
  const started = await startVerification(trx, actor, { legalForm: "individual", locale: "fr" }, now)
  if (!started.ok) throw new Error(started.reason)
  const place = { verificationId: started.value.id, itemId: await itemOf(trx, actor, "identity") }
  const document = await added(trx, actor, passport(place), now)
  const announced = { itemId: place.itemId, kind: "passport", name: "b.pdf", totalBytes: 100 }
  const begun = await beginPaperUpload(trx, actor, announced, new Date())
  if (!begun.ok) throw new Error(begun.reason)
  return { document, upload: begun.value.id, item: place.itemId }
}

/** Atlas and Salma talk about her place, with a file. */
async function aConversation(trx: Trx) {
  const subject = { about: "enrollment", id: atlas.salmas } as const
  const paper = { bytes: Buffer.from("%PDF-"), mediaType: "application/pdf" } as const
  const words = { key: randomUUID(), body: "Bonjour Salma", files: [{ name: "a.pdf", paper, thumbnail: null }] }
  const started = await startThread(trx, atlas.owner, { ...subject, ...words }, now)
  if (!started.ok) throw new Error(started.reason)
  const { id } = await trx.selectFrom("messageAttachments").select("id").executeTakeFirstOrThrow()
  return { thread: started.value.threadId, attachment: id }
}

async function anExport(trx: Trx, actor: Member): Promise<string> {
  const period = { from: "2026-11-01", to: "2026-11-20", locale: "fr" } as const
  const request = await requestExport(trx, actor, { kind: "conversions", ...period }, now)
  if (!request.ok) throw new Error(request.reason)
  return request.value.id
}

/** Everything held about Khadija, ready to be taken along. */
async function aCopyOfKhadijas(app: Db, worker: Db): Promise<string> {
  const request = await inNoAccount(app, (trx) => requestDataExport(trx, users.khadija.id, new Date()))
  if (!request.ok) throw new Error(request.reason)
  await writeDataExport(worker, { requestId: request.value.id }, new Date())
  return request.value.id
}

/** A member of the merchant's who has a second factor, signed in by the password alone. */
async function anUnprovenSession(app: Db, owner: Db): Promise<string> {
  const userId = await aUser(owner)
  const { id: accountId } = atlas
  await owner.insertInto("memberships").values({ accountId, userId, role: "owner", createdAt: now }).execute()
  await inNoAccount(app, (trx) => switchOnFor(trx, { id: userId, email: `${userId}@example.ma` }, new Date()))
  return cookieOf(app, { userId, accountId })
}

async function sessionIdOf(trx: Trx, userId: string): Promise<string> {
  const { id } = await trx
    .selectFrom("auth.sessions")
    .where("userId", "=", userId)
    .select("id")
    .executeTakeFirstOrThrow()
  return id
}

/** A member in each role, made for the purpose, whose e-mail is confirmed; and one who has not confirmed theirs. */
async function cookiesOf(app: Db, owner: Db, ofAccount: Member) {
  const play = async (role: Role, confirmed = true) => {
    const { accountId } = ofAccount
    const userId = await aUser(owner, confirmed)
    await owner.insertInto("memberships").values({ accountId, userId, role, createdAt: now }).execute()
    return cookieOf(app, { userId, accountId })
  }
  return {
    owner: await cookieOf(app, ofAccount),
    manager: await play("manager"),
    finance: await play("finance"),
    viewer: await play("viewer"),
    unconfirmed: await play("owner", false),
  }
}

export async function aUser(owner: Db, confirmed = true): Promise<string> {
  const { id } = await owner
    .insertInto("auth.users")
    .columns(["email", "name", "passwordHash", "locale", "emailConfirmedAt", "termsAcceptedAt"])
    .expression((query) =>
      query
        .selectFrom("auth.users")
        .where("id", "=", users.khadija.id)
        .select([sql.lit(`${randomBytes(6).toString("hex")}@example.ma`).as("email"), "name", "passwordHash", "locale"])
        .select([sql<Date | null>`${confirmed ? now : null}::timestamptz`.as("emailConfirmedAt"), "termsAcceptedAt"]),
    )
    .returning("id")
    .executeTakeFirstOrThrow()
  await inNoAccount(owner, (trx) => acceptEveryText(trx, id, { address: "10.0.0.1", userAgent: null }, now))
  return id
}

type Digests = Record<string, string>
const lastDigests = new WeakMap<Db, { transaction: string; digests: Digests }>()

/** A digest of each table's rows, but of what every request may write: sessions seen, tries counted. */
export async function fingerprint(owner: Db): Promise<Digests> {
  const transaction = await nextTransaction(owner)
  const last = lastDigests.get(owner)
  // Nobody has written since, in this database or another: the tables are as they were.
  if (last?.transaction === transaction) return last.digests
  const digests = await digestsOf(owner)
  lastDigests.set(owner, { transaction, digests })
  return digests
}

/** Whoever writes takes a number, and whoever only reads takes none. */
async function nextTransaction(owner: Db): Promise<string> {
  const { rows } = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(owner)
  return rows[0]?.next ?? ""
}

async function digestsOf(owner: Db): Promise<Digests> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('sessions', 'rate_limits') order by 1`.execute(owner)
  const digests = tables.rows.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as digest from ${name} t`,
  )
  const { rows } = await sql.raw<{ name: string; digest: string }>(digests.join(" union all ")).execute(owner)
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}

async function aCatalog(trx: Trx): Promise<string> {
  const file = { name: "catalogue.csv", bytes: Buffer.from("sku;nom\nN-1;Savon\n") }
  const receipt = await receiveCatalog(trx, atlas.owner, file, now)
  if (!receipt.ok) throw new Error(receipt.reason)
  return receipt.value.importId
}
