import { proveTaxProfile } from "#src/tax-profiles/prove-tax-profile.ts"
import type { Step } from "./scene.ts"

/** What the job of an approval does: what the papers show of an influencer's taxes holds. */
export const proveTaxes: Step = ({ stage, owner: { accountId } }, at) =>
  stage.asWorker((trx) => proveTaxProfile(trx, accountId, at))
