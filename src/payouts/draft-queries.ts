import type { Trx } from "#db/database.ts"
import type { DraftPayout } from "./draft-payout.ts"
import { inChunks } from "./in-chunks.ts"
import type { Payer } from "./payer.ts"

type BatchOwner = { accountId: string; payer: Payer }

export async function insertPayouts(
  trx: Trx,
  { accountId: merchantAccountId, payer }: BatchOwner,
  payouts: DraftPayout[],
) {
  const rows = payouts.map(({ lines, withheld, decided, ...payout }) => ({ ...payout, merchantAccountId, payer }))
  for (const chunk of inChunks(rows)) await trx.insertInto("payouts").values(chunk).execute()
  const lines = payouts.flatMap(({ id, lines: paid }) =>
    paid.map((line) => ({ ...line, merchantAccountId, payoutId: id })),
  )
  for (const chunk of inChunks(lines)) await trx.insertInto("payoutLines").values(chunk).execute()
  const withheld = payouts.flatMap((payout) => withholdingRows(merchantAccountId, payout))
  for (const chunk of inChunks(withheld)) await trx.insertInto("payoutWithholdings").values(chunk).execute()
}

function withholdingRows(
  merchantAccountId: string,
  { id, influencerAccountId, withheld, decided, grossCents }: DraftPayout,
) {
  const of = { merchantAccountId, influencerAccountId, payoutId: id }
  const byRule = withheld.map(({ rule, baseCents, amountCents }, index) => ({
    ...of,
    ...{
      position: index + 1,
      tax: rule.tax as string,
      baseCents,
      rateBp: rule.rateBp,
      amountCents,
      isFinal: rule.isFinal,
    },
    ...{ ruleId: rule.id as string | null, decisionId: null as string | null },
    ...{ legalReferenceFr: rule.legalReferenceFr, legalReferenceAr: rule.legalReferenceAr },
  }))
  if (!decided) return byRule
  const { id: decisionId, rateBp, amountCents, reason } = decided
  const reference = { legalReferenceFr: reason, legalReferenceAr: reason }
  const own = { position: 1, tax: "income", baseCents: grossCents, rateBp, amountCents, isFinal: false, ruleId: null }
  return [{ ...of, ...own, decisionId, ...reference }]
}
