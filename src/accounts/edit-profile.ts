import type { Trx } from "#db/database.ts"
import { refreshProgramSearch } from "#src/programs/refresh-program-search.ts"
import type { Actor } from "./actor.ts"
import { type Profile, updateProfile } from "./queries.ts"
import { recordAct } from "./record-act.ts"

export async function editProfile(trx: Trx, actor: Actor, profile: Profile) {
  await updateProfile(trx, actor.accountId, profile)
  await refreshProgramSearch(trx, actor)
  await recordAct(trx, actor, "edit_profile", actor.accountId)
}
