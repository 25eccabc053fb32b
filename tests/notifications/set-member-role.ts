import type { Db } from "#db/database.ts"
import type { Role } from "#src/accounts/abilities.ts"

export async function setMemberRole(
  owner: Db,
  accountId: string,
  userId: string,
  change: { role?: Role; endedAt?: Date },
) {
  await owner
    .updateTable("memberships")
    .set(change)
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .execute()
}
