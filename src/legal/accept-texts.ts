import type { Trx } from "#db/database.ts"
import { seal } from "#src/crypto/seal.ts"
import { currentVersion } from "./legal-version.ts"
import { insertAcceptances, insertVersion } from "./queries.ts"
import { type LegalKind, legalKinds } from "./sections.ts"

/** From where somebody accepts. */
export type AcceptedFrom = { address: string; userAgent: string | null }

/** Keeps that somebody new accepts both texts of today. */
export function acceptEveryText(trx: Trx, userId: string, from: AcceptedFrom, now: Date) {
  return acceptTexts(trx, { userId, kinds: [...legalKinds] }, from, now)
}

type Accepted = { userId: string; kinds: LegalKind[] }

/** Keeps that somebody accepts the texts of today: which words, when, and from where; the address is sealed. */
export async function acceptTexts(trx: Trx, { userId, kinds }: Accepted, from: AcceptedFrom, now: Date) {
  if (kinds.length === 0) return
  // The texts of a process are kept when it starts; a command or a test that starts none keeps them here.
  for (const kind of kinds) await insertVersion(trx, currentVersion(kind), now)
  const acceptances = kinds.map((kind) => ({
    ...{ userId, kind, hash: currentVersion(kind).hash, acceptedAt: now, userAgent: from.userAgent },
    addressSealed: seal(from.address, sealedRow(userId, kind)),
  }))
  await insertAcceptances(trx, acceptances)
}

/** What the address of an acceptance is bound to. */
export function sealedRow(userId: string, kind: LegalKind): string {
  return `acceptance:${userId}:${kind}`
}
