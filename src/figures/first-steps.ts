import type { Trx } from "#db/database.ts"
import type { Reader } from "./dashboard-queries.ts"
import { findInfluencerSteps, findMerchantSteps, influencerSteps, merchantSteps } from "./first-steps-queries.ts"

export type StepName = (typeof merchantSteps)[number] | (typeof influencerSteps)[number]
export type Step = { name: StepName; done: boolean }

/** What an account does first, and how far it is; nothing once all is done. */
export async function listFirstSteps(trx: Trx, reader: Reader): Promise<Step[]> {
  const steps: Step[] = reader.kind === "merchant" ? await merchants(trx, reader) : await influencers(trx, reader)
  return steps.every((step) => step.done) ? [] : steps
}

async function merchants(trx: Trx, { accountId }: Reader): Promise<Step[]> {
  const done = await findMerchantSteps(trx, accountId)
  return merchantSteps.map((name) => ({ name, done: done[name] }))
}

async function influencers(trx: Trx, { accountId }: Reader): Promise<Step[]> {
  const done = await findInfluencerSteps(trx, accountId)
  return influencerSteps.map((name) => ({ name, done: done[name] }))
}
