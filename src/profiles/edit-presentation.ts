import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { selectNiches } from "./card-queries.ts"
import type { Presentation } from "./profile.ts"
import { lockProfile, updateProfile } from "./queries.ts"

type Refusal = "unknown_niche" | "still_published"

/** What an influencer says of itself; a page that is published keeps what it could not be published without. */
export async function editPresentation(
  trx: Trx,
  actor: Actor,
  presentation: Presentation,
  now: Date,
): Promise<Result<null, Refusal>> {
  const { niches, bioFr, bioAr } = presentation
  const known = niches.length > 0 ? await selectNiches(trx, niches) : []
  if (known.length < niches.length) return refused("unknown_niche")
  const profile = await lockProfile(trx, actor.accountId)
  const isBare = (!bioFr && !bioAr) || niches.length === 0
  if (profile.publishedAt && isBare) return refused("still_published")

  await updateProfile(trx, actor.accountId, presentation, now)
  await recordAct(trx, actor, "edit_presentation", actor.accountId)
  return ok(null)
}
