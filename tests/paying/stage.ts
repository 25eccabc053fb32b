import { type Db, inAccount } from "#db/database.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { atlas, rif, users } from "#tests/cast.ts"
import type { TestDatabase } from "#tests/database.ts"
import { earn, enterPayee } from "#tests/payouts/payer.ts"
import { ask, cookieOf } from "#tests/site.ts"

/** A synthetic RIB with a valid key, of the one who pays. */
export const atlasRib = "225780987654321098765450"

/** Atlas owes Salma a commission, and has two people who pay. */
export async function setPayingStage(database: TestDatabase) {
  const app = database.open("app")
  const owner = database.open("owner")
  await enterPayee(owner)
  await earnMore(app, "first")
  const hamza = { accountId: atlas.id, userId: users.hamza.id }
  await owner.updateTable("memberships").set({ role: "finance" }).where("userId", "=", hamza.userId).execute()
  const cookies = {
    maker: await cookieOf(app, atlas.owner),
    checker: await cookieOf(app, hamza),
    viewer: await cookieOf(app, atlas.viewer),
    rival: await cookieOf(app, rif.owner),
  }
  return { app, owner, cookies }
}

/** Ten packs of argan: enough for a payout by itself. */
export async function earnMore(app: Db, externalId: string) {
  await earn(app, externalId, [
    { sku: atlas.argan.sku, name: "Argan", quantity: 10, unitCents: 120_00n, taxCents: null },
  ])
}

export async function enterPayerRib(owner: Db, rib = atlasRib) {
  const [verification] = await owner
    .selectFrom("verifications")
    .where("accountId", "=", atlas.id)
    .select("id")
    .execute()
  if (!verification) throw new Error("Atlas has no verification")
  const sealed = {
    valueSealed: sealAnswer(atlas.id, "rib", rib),
    valueKey: Buffer.from("rib"),
    shown: `•••• ${rib.slice(-4)}`,
  }
  await owner
    .insertInto("verificationAnswers")
    .values({ accountId: atlas.id, verificationId: verification.id, field: "rib", ...sealed })
    .execute()
}

type Paying = { app: Db; cookies: { maker: string; checker: string } }

/** Makes, checks and exports a batch through the site; answers its address and the references in it. */
export async function payThroughTheSite({ app, cookies }: Paying, executionOn: string) {
  const made = await ask("/fr/payouts", { cookie: cookies.maker, form: { executionOn } })
  const batch = made.headers.get("location") ?? ""
  await ask(`${batch}/check`, { cookie: cookies.checker, form: {} })
  const file = await ask(`${batch}/file`, { cookie: cookies.maker, form: { format: "csv" } })
  const csv = await file.text()
  const references = csv.match(/^SYS-[\w-]+/gm) ?? []
  const [first = ""] = references
  const payout = await inAccount(app, atlas.id, (trx) =>
    trx.selectFrom("payouts").where("endToEndId", "=", first).selectAll().executeTakeFirstOrThrow(),
  )
  return { batch, csv, reference: first, payout }
}

export async function forgetPayerRib(owner: Db) {
  await owner.deleteFrom("verificationAnswers").where("accountId", "=", atlas.id).where("field", "=", "rib").execute()
}
