import type { Db } from "#db/database.ts"
import { findIdentity } from "./queries.ts"

const wanted = ["legalName", "address", "ice", "taxId", "professionalTax"] as const
export type MissingFact = (typeof wanted)[number]
export type IssuerNotice = Awaited<ReturnType<typeof findIdentity>>

/** What the platform's invoices cannot say yet and must (CGI art. 145): the seller's identity, ICE, IF and professional tax. */
export async function readMissingFacts(db: Db): Promise<MissingFact[]> {
  return missingFacts(await findIdentity(db))
}

export function missingFacts(notice: IssuerNotice): MissingFact[] {
  return wanted.filter((fact) => !notice?.[fact])
}
