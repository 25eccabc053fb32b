import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { Role } from "./abilities.ts"
import { findPerson } from "./find-person.ts"

type Member = { accountId: string; userId: string; role: Role }

/** Tells who sees to an account's members that somebody whom they invited is there. */
export async function tellJoined(trx: Trx, { accountId, userId, role }: Member, invitationId: string, at: Date) {
  const { name } = await findPerson(trx, userId)
  await notify(trx, {
    ...{ accountId, kind: "member_joined", key: `member:${invitationId}`, at },
    params: { name, role: { words: `accounts.role.${role}` } },
    path: (locale) => paths.settingsOf(locale, "members"),
  })
}

/** Tells a member what they may do from now on. */
export async function tellRole(trx: Trx, { accountId, userId, role }: Member) {
  await notify(trx, {
    ...{ accountId, userId, kind: "role_changed", key: `role:${randomUUID()}` },
    params: { role: { words: `accounts.role.${role}` } },
    path: paths.dashboard,
  })
}
