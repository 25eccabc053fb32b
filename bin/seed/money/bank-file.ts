import { casablancaDay } from "#src/clock.ts"
import { formatAmount } from "#src/i18n/money.ts"
import type { BatchPayout } from "#src/payouts/payout-queries.ts"

type Told = Pick<BatchPayout, "influencerAccountId" | "payeeName" | "endToEndId" | "netCents">
type Refusal = { accountId: string; reason: string } | null

const head = ["Date d’exécution", "Bénéficiaire", "Référence", "Montant", "Statut", "Motif de rejet"]

/** What the merchant's bank has to say of its transfers that day, ours among others, as its portal writes it. */
export function bankFile(payouts: Told[], refused: Refusal, at: Date): string {
  const day = casablancaDay(at).split("-").reverse().join("/")
  const ours = payouts.map(({ influencerAccountId, payeeName, endToEndId, netCents }) => {
    const isRefused = influencerAccountId === refused?.accountId
    const verdict = isRefused ? ["Rejeté", refused.reason] : ["Exécuté", ""]
    return [day, payeeName, endToEndId, formatAmount(netCents), ...verdict]
  })
  const others = [
    [day, "Imprimerie du Port", "FACT-2291", "1 860,00", "Exécuté", ""],
    [day, "CNSS", "AFF-7719034", "4 212,50", "Exécuté", ""],
  ]
  return `\uFEFF${[head, ...ours, ...others].map((cells) => cells.join(";")).join("\r\n")}\r\n`
}
