import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { randomCode } from "#src/crypto/random-code.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { LinkDetails } from "./link-form.ts"
import { findLinkableProduct, findPlace } from "./place-queries.ts"
import { insertLink, type NewLink } from "./queries.ts"

const codeLength = 7

export type LinkWanted = LinkDetails & { enrollmentId: string; productId: string }
export type LinkCreation = Result<{ id: string; code: string }, "not_enrolled" | "program_closed" | "not_on_sale">

/** A link to a product that its merchant sells today, for an influencer whom the merchant has let in. */
export async function createLink(trx: Trx, actor: Actor, wanted: LinkWanted): Promise<LinkCreation> {
  const place = await findPlace(trx, actor.accountId, wanted.enrollmentId)
  if (place.status !== "approved") return refused("not_enrolled")
  if (place.isClosed) return refused("program_closed")
  const product = await findLinkableProduct(trx, place.merchantAccountId, wanted.productId)
  if (!product) return refused("not_on_sale")

  const { merchantAccountId, programId } = place
  const parties = { merchantAccountId, influencerAccountId: actor.accountId, programId }
  const link = await insertUnderFreeCode(trx, { ...wanted, ...parties })
  await recordAct(trx, actor, "create_link", link.id)
  return ok(link)
}

async function insertUnderFreeCode(trx: Trx, link: Omit<NewLink, "code">) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const code = randomCode(codeLength)
    const inserted = await insertLink(trx, { ...link, code })
    if (inserted) return { id: inserted.id, code }
  }
  throw new Error("no free code for a link")
}
