import { hash } from "node:crypto"
import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { newId } from "#src/crypto/new-id.ts"
import { seal } from "#src/crypto/seal.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertMandate } from "./mandate-queries.ts"
import { mandateText } from "./mandate-text.ts"

type Acceptance = { locale: Locale; address: string }

/** Keeps that the influencer lets payers write their invoices: which words, who, when, and from where, sealed. */
export async function acceptMandate(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { locale, address }: Acceptance,
  now: Date,
): Promise<Result<null, "already_mandated">> {
  const { accountId, userId } = actor
  const id = newId()
  const text = mandateText(locale).join("\n\n")
  const words = { text, textHash: hash("sha256", text, "buffer") }
  const addressSealed = seal(address, `billing_mandates:${id}`)
  const evidence = { acceptedBy: userId, acceptedAt: now, addressSealed }
  if (!(await insertMandate(trx, { accountId, id, ...words, ...evidence }))) return refused("already_mandated")

  await recordAct(trx, actor, "accept_billing_mandate", id, { hash: words.textHash.toString("hex") })
  return ok(null)
}
