import { type Declared, drawPaper } from "#bin/seed/papers/draw-paper.ts"
import { cnieOf, iceOf, ribOf } from "#bin/seed/papers/identifiers.ts"
import { addDays, casablancaDay } from "#src/clock.ts"

export type { Declared }
export type SentPaper = { name: string; mimeType: string; buffer: Buffer }

/** A paper as somebody would choose it on their phone: visibly a specimen, under a name of its own. */
export async function specimen(kind: string, declared: Declared): Promise<SentPaper> {
  const { bytes, mediaType } = await drawPaper(kind, declared)
  const name = `${kind} ${declared.full_name}.${mediaType === "application/pdf" ? "pdf" : "jpg"}`
  return { name, mimeType: mediaType, buffer: bytes }
}

const daysFromNow = (days: number) => addDays(casablancaDay(new Date()), days)

/** What somebody who does not exist declares; the number makes it theirs alone. */
export function declaredBy(full_name: string, number: number): Declared {
  return {
    ...{ full_name, cnie_number: cnieOf(number), identity_expires_on: daysFromNow(1200) },
    ...{
      address: "14, rue des Orangers",
      city: "Fès",
      phone: `06611${10_000 + number}`,
      address_issued_on: daysFromNow(-20),
    },
    ...{ account_holder: full_name, rib: ribOf("007", number), tax_regime: "none" },
    ...{ legal_name: "Maison Safi", ice: iceOf(number), if_number: String(40_000_000 + number), tp_number: "36100001" },
    ...{
      vat_status: "subject",
      rc_number: String(90_000 + number),
      rc_city: "Safi",
      register_issued_on: daysFromNow(-30),
    },
    ...{ signatory_role: "Gérante", beneficial_owners: full_name, regularity_issued_on: daysFromNow(-40) },
    ...{ rnae_number: `AE${70_000 + number}`, activity: "Vente de poterie" },
  }
}
