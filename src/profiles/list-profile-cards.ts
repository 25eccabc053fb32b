import type { Db } from "#db/database.ts"
import { type Niche, selectCards, selectNiches } from "./card-queries.ts"
import type { Network } from "./network.ts"

/** A published profile in a list; its niches are categories, its followers what it declares. */
export type ProfileCard = {
  accountId: string
  handle: string
  name: string
  bioFr: string | null
  bioAr: string | null
  pictureId: string | null
  niches: Niche[]
  cities: string[]
  languages: string[]
  audiences: { network: Network; followers: number | null; verified: boolean }[]
  publishedAt: Date
}

/** The cards of these influencers, in the order asked; whoever shows no profile today is left out. */
export async function listProfileCards(db: Db, accountIds: readonly string[]): Promise<ProfileCard[]> {
  if (accountIds.length === 0) return []
  const rows = await selectCards(db, accountIds)
  const asked = [...new Set(rows.flatMap(({ niches }) => niches))]
  const known = new Map((asked.length > 0 ? await selectNiches(db, asked) : []).map((niche) => [niche.id, niche]))
  const cards = new Map(
    rows.map((row) => [row.accountId, { ...row, niches: row.niches.flatMap((id) => known.get(id) ?? []) }]),
  )
  return accountIds.flatMap((id) => cards.get(id) ?? [])
}
