import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isReserved } from "./handle.ts"
import { changeSlug, lockProfile, updateProfile } from "./queries.ts"

type Refusal = "handle_chosen" | "handle_reserved" | "handle_taken"

/** The name after the @, chosen once: links to it are printed and put in bios. The former one leads to it. */
export async function chooseHandle(trx: Trx, actor: Actor, handle: string, now: Date): Promise<Result<null, Refusal>> {
  const profile = await lockProfile(trx, actor.accountId)
  if (profile.handle === handle) return ok(null)
  if (profile.handleChosenAt) return refused("handle_chosen")
  if (isReserved(handle)) return refused("handle_reserved")
  if (!(await changeSlug(trx, actor.accountId, handle))) return refused("handle_taken")

  await updateProfile(trx, actor.accountId, { handleChosenAt: now, formerSlug: profile.handle }, now)
  await recordAct(trx, actor, "choose_handle", actor.accountId, { from: profile.handle, to: handle })
  return ok(null)
}
