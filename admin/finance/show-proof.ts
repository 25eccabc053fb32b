import { paperHeaders } from "#src/documents/paper-headers.ts"
import { openProof } from "#src/payout-proofs/open-proof.ts"
import { staffRoute } from "../web/staff-route.ts"

/** The bank's paper behind what was told by hand; logged each time it is sent. */
export const showProof = staffRoute("see_money", async ({ ctx, id, inAccount }) => {
  const proofId = id("proof")
  const opened = await inAccount(id("account"), (trx, actor) => openProof(trx, actor, proofId))
  if (!opened.ok) return ctx.throw(409)
  const { bytes, mediaType, name } = opened.value
  ctx.body = bytes
  ctx.set(paperHeaders(mediaType, name))
})
