import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { setBudget } from "#src/budgets/set-budget.ts"
import { reviewReceivable } from "#src/receivables/review-receivable.ts"
import { daysBefore } from "../calendar.ts"
import type { StoryShop, StoryShops } from "../set-up.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import { must, type StaffCast } from "../trust/scene.ts"
import { feeActs } from "./fee-acts.ts"
import { issuerAct } from "./issuer-act.ts"
import { holdByStaff } from "./money-acts.ts"
import { contractActs, platformPayday } from "./platform-acts.ts"

type Scene = { stage: Stage; staff: StaffCast; now: Date; shops: StoryShops }

const suspected = {
  ...{ order: "GRP-101", daysAgo: 2 },
  reason: "Deux commandes à la même adresse : nous attendons la réponse du transporteur.",
}

/** What merchants owe the platform and their influencers, what comes of it, and what they themselves cap. */
export function debtActs({ stage, staff, now, shops }: Scene): Act[] {
  const { rif, taliouine } = shops
  const { accountId } = taliouine.owner
  const payers = { stage, maker: staff("finance", accountId), checker: staff("administrator", accountId) }
  const merchants = Object.values(shops).map(({ owner }) => owner.accountId)
  const receipt = "Avis de crédit n° 77120"
  return [
    issuerAct(stage, staff("finance", platformAccountId), now),
    ...feeActs({ stage, staff, now, merchants }),
    ...contractActs(payers, taliouine, now),
    ...platformPayday(payers, { daysAgo: 60, receipt, proof: "Avis de débit n° 5402" }, now),
    ...platformPayday(payers, { daysAgo: 14 }, now),
    ...[8.4, 1.25].map((days) => reviewAct(stage, accountId, daysBefore(now, days))),
    budgetAct(stage, rif, daysBefore(now, 50)),
    holdByStaff(stage, staff("finance", rif.owner.accountId), suspected, now),
  ]
}

/** What the night's job does for one merchant: it is warned, and once the grace is over its programs are paused. */
function reviewAct({ worker }: Stage, accountId: string, at: Date): Act {
  return { at, play: () => inAccount(worker, accountId, (trx) => reviewReceivable(trx, accountId, at)) }
}

/** Of the baskets, a month of which the last orders fill. */
function budgetAct(stage: Stage, { owner, programs }: StoryShop, at: Date): Act {
  const budget = { dayCents: null, monthCents: 30_000n, totalCents: 200_000n }
  const change = { programId: programs[1]?.id ?? "", budget }
  return { at, play: () => stage.act(owner, async (trx) => must(await setBudget(trx, owner, change, at), "budget")) }
}
