import { day, hour, later } from "#src/clock.ts"
import { applyToProgram } from "#src/enrollments/apply-to-program.ts"
import { approveEnrollment } from "#src/enrollments/approve-enrollment.ts"
import { createLink } from "#src/links/create-link.ts"
import { findPromoCode } from "#src/links/promo-code-queries.ts"
import type { Owner } from "./open-accounts.ts"
import type { ShelvedProduct } from "./open-shop.ts"
import type { Stage } from "./stage.ts"
import type { StoryLink } from "./visits.ts"

export type LaunchedProgram = { owner: Owner; slug: string; isAutomatic: boolean }
export type Application = { influencer: Owner; message: string | null; at: Date }

/** Applies and, where the merchant decides by hand, is let in a day and a half later. */
export async function enroll(stage: Stage, program: LaunchedProgram, application: Application): Promise<string> {
  const id = await apply(stage, program, application)
  const approvedAt = program.isAutomatic ? application.at : later(application.at, 1.5 * day)
  if (!program.isAutomatic) await stage.act(program.owner, (trx) => approveEnrollment(trx, program.owner, id))
  // These use cases keep the hour of the wall clock, and the story is told of other days.
  await stage.owner.query("update enrollments set decided_at = $2 where id = $1", [id, approvedAt])
  await stage.owner.query("update promo_codes set created_at = $2 where enrollment_id = $1", [id, approvedAt])
  return id
}

export async function apply(stage: Stage, program: LaunchedProgram, { influencer, message, at }: Application) {
  const asked = { slug: program.slug, message, termsVersion: 1 }
  const applied = await stage.act(influencer, (trx) => applyToProgram(trx, influencer, asked, at))
  if (!applied.ok) throw new Error(`${program.slug}: ${applied.reason}`)
  return applied.value.id
}

export type Sharing = { product: ShelvedProduct; subId: string | null; dailyClicks: number; app: string | null }
export type SharedLink = StoryLink & { code: string; product: ShelvedProduct; promoCode: string | null }

const referrers: Record<string, string> = {
  instagram: "l.instagram.com",
  facebook: "lm.facebook.com",
  tiktok: "www.tiktok.com",
}

/** Makes the links that an influencer shares from the day after they were let in. */
export async function share(
  stage: Stage,
  influencer: Owner,
  place: { enrollmentId: string; at: Date },
  sharings: Sharing[],
) {
  const { enrollmentId, at } = place
  const links: SharedLink[] = []
  for (const [index, { product, subId, dailyClicks, app }] of sharings.entries()) {
    const since = later(at, (index + 2) * day + 9 * hour)
    const utm = app ? { utm_source: app, utm_medium: "influencer" } : {}
    const wanted = { enrollmentId, productId: product.id, subId, utm }
    const [created, promoCode] = await stage.act(influencer, async (trx) => [
      await createLink(trx, influencer, wanted),
      await findPromoCode(trx, influencer.accountId, enrollmentId),
    ])
    if (!created.ok) throw new Error(`${product.details.sku}: ${created.reason}`)
    await stage.owner.query("update links set created_at = $2 where id = $1", [created.value.id, since])
    links.push({
      ...created.value,
      product,
      promoCode,
      since,
      dailyClicks,
      app,
      referrer: referrers[app ?? ""] ?? null,
    })
  }
  return links
}
