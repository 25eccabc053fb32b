import { newId } from "#src/crypto/new-id.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import type { PlannedPayout } from "./payout-plan.ts"
import type { SealedPayee } from "./read-plan.ts"
import { sealRib } from "./seal-rib.ts"

export type DraftPayout = ReturnType<typeof draftPayout>
type Place = { batch: string; number: number; index: number }

/** A planned payout as the batch keeps it: with the bank account of today, sealed, and the reference that comes back from the bank. */
export function draftPayout(planned: PlannedPayout, sealed: Map<string, SealedPayee>, { batch, number, index }: Place) {
  const { payee, status, lines, grossCents, vatCents, withheld, decided, correctionCents, netCents } = planned
  const { influencerAccountId, name, yearTotalCents } = payee
  const bank = sealed.get(influencerAccountId)
  if (!bank?.ribSealed) throw new Error(`${influencerAccountId} is to be paid without a RIB`)
  const id = newId()
  const rib = unsealAnswer(influencerAccountId, "rib", bank.ribSealed)
  const holder =
    bank.accountHolderSealed && unsealAnswer(influencerAccountId, "account_holder", bank.accountHolderSealed)
  const taxed = (tax: "income" | "vat") =>
    withheld.reduce((sum, line) => (line.rule.tax === tax ? sum + line.amountCents : sum), 0n)
  return {
    ...{
      id,
      batchId: batch,
      influencerAccountId,
      lines,
      withheld,
      decided,
      grossCents,
      vatCents,
      correctionCents,
      netCents,
      yearTotalCents,
    },
    endToEndId: endToEndId(id, number, index),
    withheldIncomeTaxCents: taxed("income") + (decided?.amountCents ?? 0n),
    withheldVatCents: taxed("vat"),
    payeeName: holder ?? name,
    payeeStatus: status,
    ribSealed: sealRib(id, rib),
    ribShown: bank.ribShown ?? "",
  }
}

/** What comes back from the bank beside the transfer: 35 characters at most, none of them lower case. */
function endToEndId(id: string, number: number, index: number): string {
  return `SYS-${number}-${index + 1}-${id.replaceAll("-", "").slice(-12).toUpperCase()}`
}
