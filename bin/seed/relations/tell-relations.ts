import type { StaffActor } from "#src/accounts/actor.ts"
import { day, hour, later } from "#src/clock.ts"
import { refuseDispute } from "#src/disputes/answer-dispute.ts"
import { decideDispute } from "#src/disputes/decide-dispute.ts"
import { listReversed, type ReversedCommission } from "#src/disputes/grounds-queries.ts"
import { openDispute } from "#src/disputes/open-dispute.ts"
import { escalateDispute } from "#src/disputes/pursue-dispute.ts"
import { listRelations } from "#src/reviews/queries.ts"
import { showReviews } from "#src/reviews/show-reviews.ts"
import { writeReview } from "#src/reviews/write-review.ts"
import type { Owner } from "../open-accounts.ts"
import type { Stage } from "../stage.ts"
import { must } from "../trust/scene.ts"

type Scene = { stage: Stage; now: Date; merchant: Owner; influencer: Owner; officer: StaffActor }

/** What one merchant and one influencer say of each other, an order that is contested and one on which staff have decided. */
export async function tellRelations(scene: Scene) {
  const { stage, now, influencer, merchant } = scene
  await rate(scene)
  const reversed = await stage.act(influencer, (trx) => listReversed(trx, influencer.accountId, later(now, -28 * day)))
  const ofMerchant = reversed.filter(({ merchantAccountId }) => merchantAccountId === merchant.accountId)
  const old = ofMerchant.findLast(({ reversedAt }) => reversedAt < later(now, -9 * day))
  const recent = ofMerchant.find((one) => one !== old && one.reversedAt < later(now, -2 * hour))
  if (old) await tellDecided(scene, old)
  if (recent) await contest(scene, recent, "La cliente m’écrit qu’elle a bien reçu son colis mardi.", later(now, -hour))
}

async function rate({ stage, now, merchant, influencer }: Scene) {
  const [relation] = (await stage.act(influencer, (trx) => listRelations(trx, influencer.accountId))).filter(
    ({ merchantAccountId, isPaid }) => merchantAccountId === merchant.accountId && isPaid,
  )
  if (!relation) return
  const { enrollmentId } = relation
  const said = [
    { by: influencer, stars: 5, words: "Paie à la date dite, répond vite, et les colis partent le jour même." },
    { by: merchant, stars: 4, words: "Des vidéos soignées et des clientes qui reviennent. Un peu de retard parfois." },
  ]
  for (const [nth, { by, stars, words }] of said.entries()) {
    const at = later(now, (nth - 6) * day)
    must(await stage.act(by, (trx) => writeReview(trx, by, { enrollmentId, stars, words }, at)), "review")
  }
  await stage.asWorker((trx) => showReviews(trx, later(now, -5 * day)))
}

async function contest({ stage, influencer }: Scene, { commissionId }: ReversedCommission, words: string, at: Date) {
  const claim = { contested: { by: "commission", commissionId } as const, words, evidence: null }
  return must(await stage.act(influencer, (trx) => openDispute(trx, influencer, claim, at)), "dispute").id
}

async function tellDecided(scene: Scene, reversed: ReversedCommission) {
  const { stage, now, merchant, influencer, officer } = scene
  const words = "Ma cliente n’a jamais refusé : le livreur n’est pas passé, et elle a commandé de nouveau en boutique."
  const disputeId = await contest(scene, reversed, words, later(now, -8 * day))
  const reason = "Le transporteur nous a rendu le colis avec la mention « refusé »."
  const refusal = { disputeId, reason, evidence: null }
  await stage.act(merchant, (trx) => refuseDispute(trx, merchant, refusal, later(now, -7 * day)))
  await stage.act(influencer, (trx) => escalateDispute(trx, influencer, disputeId, later(now, -6 * day)))
  const award = { amountCents: reversed.reversedCents, aboveReason: null }
  const decision = { disputeId, reason: "Le suivi du transporteur ne montre aucun passage à l’adresse.", award }
  const at = later(now, -4 * day)
  must(await stage.asStaff(officer, (trx) => decideDispute(trx, officer, decision, at)), "decision")
}
