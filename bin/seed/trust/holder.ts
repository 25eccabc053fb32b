import { addDays, casablancaDay } from "#src/clock.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import { cnieOf, iceOf, ribOf } from "../papers/identifiers.ts"

/** Who stands behind an account, and what their papers say. */
export type Holder = {
  /** Each has a number of their own, of which their identifiers are made. */
  number: number
  name: string
  legalForm: LegalForm
  /** A person of the trade register, whose tax numbers are asked too. */
  isTrader?: true
  address: string
  city: string
  phone: string
  identity?: "cnie" | "residence" | "passport"
  /** Days from today to the last one of their identity paper. */
  lastDay?: number
  /** What they declare besides, or otherwise. */
  declares?: Record<string, string>
}

type Days = { at: Date; now: Date }

/** Every answer that a file may ask of them, as they are on the day they answer. */
export function declaredBy(holder: Holder, { at, now }: Days): Record<string, string> {
  const { number, name, address, city, phone, lastDay = 900 + number * 41 } = holder
  const daysBefore = (days: number) => addDays(casablancaDay(at), -days)
  return {
    ...{ full_name: name, account_holder: name, address, city, phone },
    ...numberOf(holder),
    identity_expires_on: addDays(casablancaDay(now), lastDay),
    address_issued_on: daysBefore(12 + (number % 30)),
    rib: ribOf(number % 2 ? "007" : "230", number),
    ...(holder.legalForm === "individual" && !holder.isTrader ? {} : businessOf(holder)),
    ...{ register_issued_on: daysBefore(25), regularity_issued_on: daysBefore(40) },
    tax_regime: "none",
    ...holder.declares,
  }
}

function numberOf({ number, identity }: Holder): Record<string, string> {
  if (identity === "passport") return { passport_number: `ZZ${String(2_000_000 + number)}` }
  return identity === "residence"
    ? { residence_number: `ZZ${String(30_000 + number)}Z` }
    : { cnie_number: cnieOf(number) }
}

function businessOf({ number, city }: Holder): Record<string, string> {
  return {
    ...{ ice: iceOf(number), if_number: String(40_000_000 + number * 7), tp_number: String(25_000_000 + number * 11) },
    ...{ vat_status: "outside", rnae_number: `AE${String(700_000 + number)}`, activity: "Vente en ligne" },
    ...{ rc_number: String(9_000 + number), rc_city: city },
  }
}
