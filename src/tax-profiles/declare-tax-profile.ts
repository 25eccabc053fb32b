import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findApprovedFile, findLastPaidOn, insertTaxProfile } from "./queries.ts"
import { contradicts, isShownBy, mayChargeVat, type TaxFacts } from "./tax-profile.ts"

export type TaxDeclaration = TaxFacts & { validFrom: string }
export type DeclarationRefusal = "no_vat_for_status" | "contradicts_file" | "paid_since"

/**
 * What an influencer says it is to the tax office, from a day on. What its papers have shown stands until other papers
 * show something else, and nobody rewrites the tax of what was paid: that is for the papers too.
 */
export async function declareTaxProfile(
  trx: Trx,
  actor: Actor & { kind: "member" },
  declaration: TaxDeclaration,
  now: Date,
): Promise<Result<null, DeclarationRefusal>> {
  const { accountId, userId } = actor
  if (declaration.vatRateBp > 0 && !mayChargeVat(declaration.status)) return refused("no_vat_for_status")
  const file = await findApprovedFile(trx, accountId)
  if (file && contradicts(declaration, file)) return refused("contradicts_file")
  const lastPaidOn = await findLastPaidOn(trx, accountId)
  if (lastPaidOn && declaration.validFrom <= lastPaidOn) return refused("paid_since")

  const provenAt = file && isShownBy(declaration, file) ? now : null
  await insertTaxProfile(trx, accountId, { ...declaration, provenAt, recordedBy: userId, recordedAt: now })
  const { status, vatRateBp, validFrom } = declaration
  await recordAct(trx, actor, "declare_tax_profile", accountId, { status, vatRateBp, validFrom })
  return ok(null)
}
