import { hash } from "node:crypto"
import type { BatchPayout } from "./payout-queries.ts"
import { unsealRib } from "./seal-rib.ts"

/** SHA-256 over what the bank will be told: on which day, who, which account, how much. Computed again before each export. */
export function contentHash(executionOn: string, payouts: readonly BatchPayout[]): Buffer {
  const told = payouts
    .map(({ id, endToEndId, payeeName, ribSealed, netCents }) => [
      endToEndId,
      payeeName,
      unsealRib(id, ribSealed),
      String(netCents),
    ])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
  return hash("sha256", JSON.stringify([executionOn, ...told]), "buffer")
}
