import { day, hour, later } from "#src/clock.ts"
import type { StoryAccount } from "../cast.ts"
import { type Owner, openStoryAccount } from "../open-accounts.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import type { CaseStory, StaffCast } from "./scene.ts"

export type Setting = { stage: Stage; staff: StaffCast; now: Date; passwordOf: (email: string) => string }
export type Owners = Map<StoryAccount, Owner>

/** These people sign up, and lead their files through life as far as they have come. */
export function fileActs({ stage, staff, now, passwordOf }: Setting, cases: CaseStory[], owners: Owners): Act[] {
  return cases.flatMap(({ account, ...file }) => {
    const arrive = async () => void owners.set(account, await openStoryAccount(stage, account, passwordOf, now))
    const ownerOf = () => {
      const owner = owners.get(account)
      if (!owner) throw new Error(`${account.name} has not signed up`)
      return owner
    }
    const steps = file.life.map(([hoursAgo, step]) => {
      const at = later(now, -hoursAgo * hour)
      return { at, play: () => step({ stage, staff, owner: ownerOf(), account, file, now }, at) }
    })
    return [{ at: later(now, -account.age * day), play: arrive }, ...steps]
  })
}

/** The story has scanned the papers and weighed the files itself. */
export async function forgetReviewJobs(stage: Stage) {
  await stage.owner.query("delete from pgboss.job where name in ('scan-document', 'weigh-verification')")
}
