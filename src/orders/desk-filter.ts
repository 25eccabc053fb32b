import { addDays, readInstant, startOfCasablancaDay } from "#src/clock.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { parsePhone } from "#src/customers/phone.ts"
import { fold } from "#src/i18n/fold.ts"
import type { OrderState, Payment } from "./order-state.ts"

/** In the order in which people work them. */
export const orderStates: OrderState[] = [
  ...(["placed", "unreachable", "postponed", "confirmed", "shipped"] as const),
  ...(["delivered", "settled", "refused", "cancelled", "returned"] as const),
]
export const payments: Payment[] = ["cod", "card", "transfer"]

/** What the queue shows, as its address says it. */
export type DeskFilter = {
  state: OrderState | null
  credited: boolean | null
  payment: Payment | null
  influencerId: string | null
  from: string | null
  to: string | null
  search: string
  after: DeskKey | null
}

/** The row after which the next page begins. */
export type DeskKey = { placedAt: Date; id: string }

const dayText = /^20\d\d-\d\d-\d\d$/

/** Whatever the address holds, a filter comes out: what is not understood filters nothing. */
export function readDeskFilter(query: (name: string) => string): DeskFilter {
  const credited = query("credited")
  const influencerId = query("influencer")
  return {
    state: orderStates.find((state) => state === query("state")) ?? null,
    credited: credited === "yes" ? true : credited === "no" ? false : null,
    payment: payments.find((payment) => payment === query("payment")) ?? null,
    influencerId: isUuid(influencerId) ? influencerId : null,
    from: readDay(query("from")),
    to: readDay(query("to")),
    search: query("search").slice(0, 100),
    after: readKey(query("after")),
  }
}

export function writeDeskFilter(filter: DeskFilter): URLSearchParams {
  const { credited, after, influencerId, ...named } = filter
  const said = {
    ...named,
    credited: credited === null ? null : credited ? "yes" : "no",
    influencer: influencerId,
    after: after && `${after.placedAt.toISOString()}_${after.id}`,
  }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** The instants between which an order was placed. */
export function periodOf({ from, to }: DeskFilter): { since: Date | null; until: Date | null } {
  return { since: from ? startOfCasablancaDay(from) : null, until: to ? startOfCasablancaDay(addDays(to, 1)) : null }
}

/** A whole phone number finds its shopper's orders; any other text is looked for in references, cities and goods. */
export function searchOf({ search }: DeskFilter): { customerKey: Buffer | null; text: string | null } {
  const phone = parsePhone(search)
  const text = fold(search)
  return { customerKey: phone ? keyedHash("customer", phone) : null, text: text === "" ? null : text }
}

function readDay(text: string): string | null {
  return dayText.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}

function readKey(text: string): DeskKey | null {
  const [instant = "", id = ""] = text.split("_")
  const placedAt = readInstant(instant)
  return isUuid(id) && placedAt ? { placedAt, id } : null
}
