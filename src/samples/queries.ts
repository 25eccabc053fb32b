import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { SampleState } from "./sample.ts"

export type Sample = Awaited<ReturnType<typeof findSample>>
export type SampleRow = Awaited<ReturnType<typeof listSamples>>[number]

function samples(db: Db) {
  const cover = sql<string | null>`(
    select id from product_pictures p where p.account_id = products.account_id and p.product_id = products.id
    order by p.position, p.id limit 1)`
  return db
    .selectFrom("sampleRequests as samples")
    .innerJoin("products", (join) =>
      join.onRef("products.accountId", "=", "samples.merchantAccountId").onRef("products.id", "=", "samples.productId"),
    )
    .innerJoin("accounts as merchant", "merchant.id", "samples.merchantAccountId")
    .innerJoin("accounts as influencer", "influencer.id", "samples.influencerAccountId")
    .select(["samples.id", "samples.merchantAccountId", "samples.influencerAccountId", "samples.enrollmentId"])
    .select(["samples.productId", "samples.state", "samples.message", "samples.declineReason", "samples.carrier"])
    .select(["samples.trackingNumber", "samples.publishBy", "samples.publishedUrl", "samples.requestedAt"])
    .select(["samples.decidedAt", "samples.shippedAt", "samples.receivedAt", "samples.endedAt"])
    .select(["products.nameFr", "products.nameAr", cover.as("coverId")])
    .select(["merchant.name as merchantName", "influencer.name as influencerName", "influencer.slug as handle"])
    .select(sql<boolean>`samples.address_sealed is not null`.as("hasAddress"))
    .$narrowType<{ state: SampleState }>()
}

type Parties = { merchantAccountId: string; influencerAccountId: string }

/** Of either side: what waits for an act first, then the newest. */
export function listSamples(db: Db, accountId: string) {
  return samples(db)
    .where((eb) =>
      eb.or([eb("samples.merchantAccountId", "=", accountId), eb("samples.influencerAccountId", "=", accountId)]),
    )
    .orderBy(sql`samples.ended_at is null`, "desc")
    .orderBy("samples.id", "desc")
    .limit(200)
    .execute()
}

export function findSample(db: Db, accountId: string, id: string) {
  return samples(db)
    .where((eb) =>
      eb.or([eb("samples.merchantAccountId", "=", accountId), eb("samples.influencerAccountId", "=", accountId)]),
    )
    .where("samples.id", "=", id)
    .executeTakeFirstOrThrow(() => new NotFound(`sample ${id}`))
}

/** The row, for the one side whose act it is. */
export function lockSample(trx: Trx, side: keyof Parties, accountId: string, id: string) {
  return trx
    .selectFrom("sampleRequests")
    .where(side, "=", accountId)
    .where("id", "=", id)
    .forUpdate()
    .select(["id", "merchantAccountId", "influencerAccountId", "enrollmentId", "productId", "state"])
    .select(["publishBy", "receivedAt"])
    .$narrowType<{ state: SampleState }>()
    .executeTakeFirstOrThrow(() => new NotFound(`sample ${id}`))
}

export type LockedSample = Awaited<ReturnType<typeof lockSample>>

type NewSample = Parties & {
  id: string
  enrollmentId: string
  productId: string
  message: string | null
  addressSealed: Buffer
  requestedAt: Date
}

/** Nothing comes back when the same product is already asked for and its request is open. */
export function insertSample(trx: Trx, sample: NewSample) {
  return trx
    .insertInto("sampleRequests")
    .values(sample)
    .onConflict((conflict) =>
      conflict.columns(["merchantAccountId", "enrollmentId", "productId"]).where("endedAt", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst()
}

type Progress = {
  state: SampleState
  decidedAt?: Date
  shippedAt?: Date
  receivedAt?: Date
  endedAt?: Date
  publishBy?: string
  declineReason?: string
  carrier?: string
  trackingNumber?: string | null
  publishedUrl?: string
  addressSealed?: null
}

export async function recordProgress(
  trx: Trx,
  sample: Pick<LockedSample, "merchantAccountId" | "id">,
  progress: Progress,
) {
  await trx
    .updateTable("sampleRequests")
    .set(progress)
    .where("merchantAccountId", "=", sample.merchantAccountId)
    .where("id", "=", sample.id)
    .execute()
}

/** Sealed still; null once it was erased. */
export async function readSealedAddress(db: Db, merchantAccountId: string, id: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom("sampleRequests")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .select("addressSealed")
    .executeTakeFirst()
  return row?.addressSealed ?? null
}
