import { can } from "#src/accounts/abilities.ts"
import type { Membership } from "#src/accounts/session.ts"
import { type NotificationGroup, notificationGroups } from "./kind-row.ts"
import { everyKind, kindRow, type NotificationKind } from "./notification-kinds.ts"

/** The kinds that somebody may be told of in any of their accounts, with the role that they have there. */
export function kindsShown(memberships: readonly Membership[]): NotificationKind[] {
  return everyKind.filter((kind) => {
    const { to, who } = kindRow(kind)
    return memberships.some((account) => (to === "both" || account.kind === to) && can(account.role, who))
  })
}

export function byGroup(kinds: readonly NotificationKind[]): { group: NotificationGroup; kinds: NotificationKind[] }[] {
  return notificationGroups
    .map((group) => ({ group, kinds: kinds.filter((kind) => kindRow(kind).group === group) }))
    .filter((of) => of.kinds.length > 0)
}
