import { readInstant } from "#src/clock.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import type { CommissionState } from "./commission-state.ts"

export const commissionStates: CommissionState[] = ["pending", "released", "paid", "reversed", "blocked"]

/** What the list of commissions shows, as its address says it. */
export type CommissionFilter = {
  state: CommissionState | null
  /** The account on the other side. */
  otherId: string | null
  after: { createdAt: Date; id: string } | null
}

export function readCommissionFilter(query: (name: string) => string): CommissionFilter {
  const [instant = "", id = ""] = query("after").split("_")
  const createdAt = readInstant(instant)
  return {
    state: commissionStates.find((state) => state === query("state")) ?? null,
    otherId: isUuid(query("with")) ? query("with") : null,
    after: isUuid(id) && createdAt ? { createdAt, id } : null,
  }
}

export function writeCommissionFilter({ state, otherId, after }: CommissionFilter): URLSearchParams {
  const said = { state, with: otherId, after: after && `${after.createdAt.toISOString()}_${after.id}` }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
