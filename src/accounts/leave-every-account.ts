import { enterAccount, type Trx } from "#db/database.ts"
import { closeAccount } from "./close-account.ts"
import { endMembership, listMembershipsOf, lockMember } from "./member-queries.ts"
import { recordAct } from "./record-act.ts"
import type { SignedIn } from "./session.ts"

/** The accounts that closed because their last owner left, and how many others were left. */
export type Departure = { closedAccountIds: string[]; leftCount: number }

/** Ends every membership of a person; the account of a last owner closes. The transaction ends up in no account of theirs. */
export async function leaveEveryAccount(trx: Trx, signedIn: SignedIn, now: Date): Promise<Departure> {
  const { userId } = signedIn
  const closedAccountIds: string[] = []
  let leftCount = 0
  for (const { accountId, role } of await listMembershipsOf(trx, userId)) {
    await enterAccount(trx, accountId)
    const actor = { kind: "member", accountId, userId, role } as const
    const { isLastOwner } = await lockMember(trx, accountId, userId)
    if (isLastOwner) {
      await closeAccount(trx, actor, signedIn, now)
      closedAccountIds.push(accountId)
    } else {
      await endMembership(trx, accountId, userId, now)
      await recordAct(trx, actor, "leave_account", accountId)
      leftCount += 1
    }
  }
  return { closedAccountIds, leftCount }
}
