import type { Trx } from "#db/database.ts"
import { addDocument } from "#src/documents/add-document.ts"
import type { Paper } from "#src/documents/paper.ts"
import { startVerification } from "#src/verifications/start-verification.ts"
import { now, type youssef } from "../cast.ts"

type Member = typeof youssef.owner

/** The open file of an account that has none, and the item of that requirement. */
export async function openFileOf(trx: Trx, actor: Member, code = "identity") {
  const started = await startVerification(trx, actor, { legalForm: "individual", locale: "fr" }, now)
  if (!started.ok) throw new Error(started.reason)
  return { verificationId: started.value.id, itemId: await itemOf(trx, actor, code) }
}

export async function itemOf(trx: Trx, { accountId }: Member, code: string): Promise<string> {
  const { id } = await trx
    .selectFrom("verificationItems")
    .where("accountId", "=", accountId)
    .where("code", "=", code)
    .select("id")
    .executeTakeFirstOrThrow()
  return id
}

export const scan: Paper = { bytes: Buffer.from("%PDF- une attestation"), mediaType: "application/pdf", pages: 1 }

/** A passport that is good for years, unless it is said otherwise. */
export function passport(place: { verificationId: string; itemId: string }) {
  const dates = { issuedOn: null, expiresOn: "2031-05-01" }
  return { ...place, ...dates, kind: "passport", name: "passeport.pdf", paper: scan }
}

export async function added(...[trx, actor, paper, at]: Parameters<typeof addDocument>): Promise<string> {
  const result = await addDocument(trx, actor, paper, at)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}
