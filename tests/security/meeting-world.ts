import { enterAccount, type Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { saveSearch } from "#src/saved-searches/save-search.ts"
import { atlas, salma } from "#tests/cast.ts"
import { aRequest } from "#tests/samples/asked.ts"

/** What Atlas and Salma have of each other before anything is sold, in a transaction of Atlas'. */
export async function meetingOf(trx: Trx) {
  const now = new Date()
  const sample = await aRequest(trx, now)
  await enterAccount(trx, atlas.id)
  const pair = { merchantAccountId: atlas.id, influencerAccountId: salma.id, programId: atlas.program.id }
  const invitation = await trx
    .insertInto("programInvitations")
    .values({ ...pair, sentBy: atlas.owner.userId, sentAt: now, expiresAt: later(now, day) })
    .returning("id")
    .executeTakeFirstOrThrow()
  const asked = { list: "creators", query: "q=argan", name: "Argan", every: "day" } as const
  const saved = await saveSearch(trx, atlas.owner, asked, now)
  await trx
    .insertInto("favourites")
    .values({ accountId: atlas.id, merchantAccountId: atlas.id, programId: atlas.program.id })
    .execute()
  if (!saved.ok) throw new Error(saved.reason)
  return { sample, programInvitation: invitation.id, savedSearch: saved.value.id }
}
