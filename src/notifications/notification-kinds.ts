import { can, type Role, roles } from "#src/accounts/abilities.ts"
import { binding, type KindRow, renewed, toBoth, toInfluencer, toMerchant } from "./kind-row.ts"

/**
 * Everything that a person is told of: its group in the preferences, who is told by what their role can do, the mail
 * unless they chose otherwise, and what fills its sentence. A new kind is a row here and, in locales, a name under
 * `notifications.name` and a sentence under `notifications.kind` whose places are its params.
 */
export const notificationKinds = {
  application_received: toMerchant("programs", "manage_enrollments", "on", ["influencer", "program"]),
  enrollment_approved: toInfluencer("programs", "promote", "on", ["merchant", "program"]),
  enrollment_rejected: toInfluencer("programs", "promote", "on", ["merchant", "program"]),
  enrollment_banned: binding(toInfluencer("programs", "promote", "on", ["merchant", "program"])),
  enrollment_left: toMerchant("programs", "manage_enrollments", "digest", ["influencer", "program"]),
  message_received: renewed(toBoth("messages", "view", "on", ["name", "count"])),
  invitation_received: toInfluencer("marketplace", "promote", "on", ["merchant", "program"]),
  invitation_accepted: toMerchant("marketplace", "manage_enrollments", "on", ["influencer", "program"]),
  invitation_declined: toMerchant("marketplace", "manage_enrollments", "digest", ["influencer", "program"]),
  invitation_withdrawn: toInfluencer("marketplace", "promote", "digest", ["merchant", "program"]),
  invitation_expired: toMerchant("marketplace", "manage_enrollments", "digest", ["influencer", "program"]),
  sample_requested: toMerchant("marketplace", "manage_enrollments", "on", ["influencer", "product"]),
  sample_accepted: toInfluencer("marketplace", "promote", "on", ["merchant", "product"]),
  sample_refused: toInfluencer("marketplace", "promote", "on", ["merchant", "product"]),
  sample_shipped: toInfluencer("marketplace", "promote", "on", ["merchant", "product"]),
  sample_received: toMerchant("marketplace", "manage_enrollments", "digest", ["influencer", "product"]),
  sample_published: toMerchant("marketplace", "manage_enrollments", "on", ["influencer", "product"]),
  sample_withdrawn: toMerchant("marketplace", "manage_enrollments", "digest", ["influencer", "product"]),
  sample_expired: toInfluencer("marketplace", "promote", "on", ["merchant", "product"]),
  sample_due: toInfluencer("marketplace", "promote", "on", ["merchant", "product", "day"]),
  sample_overdue: toInfluencer("marketplace", "promote", "on", ["merchant", "product", "day"]),
  saved_search_found: renewed(toBoth("marketplace", "view", "on", ["name", "count"])),
  product_approved: toMerchant("marketplace", "manage_catalogue", "on", ["product"]),
  product_refused: toMerchant("marketplace", "manage_catalogue", "on", ["product", "reason"]),
  review_received: toBoth("marketplace", "view", "digest", ["name"]),
  review_shown: toBoth("marketplace", "view", "digest", ["name"]),
  review_hidden: toBoth("marketplace", "view", "on", ["reason"]),
  dispute_opened: binding(toMerchant("money", "manage_orders", "on", ["influencer", "day"])),
  dispute_answered: toInfluencer("money", "view_money", "on", ["merchant"]),
  dispute_escalated: toBoth("money", "view_money", "on", ["name"]),
  dispute_withdrawn: toMerchant("money", "manage_orders", "digest", ["influencer"]),
  dispute_accepted: binding(toBoth("money", "view_money", "on", ["name", "amount"])),
  dispute_dismissed: binding(toBoth("money", "view_money", "on", ["name"])),
} as const satisfies Record<string, KindRow>

export type NotificationKind = keyof typeof notificationKinds
export type ParamName<Kind extends NotificationKind> = (typeof notificationKinds)[Kind]["params"][number]

export const everyKind = Object.keys(notificationKinds) as NotificationKind[]

export function isNotificationKind(text: string): text is NotificationKind {
  return Object.hasOwn(notificationKinds, text)
}

export function kindRow(kind: NotificationKind): KindRow {
  return notificationKinds[kind]
}

export function rolesTold(kind: NotificationKind): Role[] {
  return roles.filter((role) => can(role, kindRow(kind).who))
}
