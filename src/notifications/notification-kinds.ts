import { can, type Role, roles } from "#src/accounts/abilities.ts"
import { binding, daily, type KindRow, renewed, toBoth, toInfluencer, toMerchant } from "./kind-row.ts"

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
  reward_lowered: binding(toInfluencer("programs", "promote", "on", ["merchant", "program", "day"])),
  budget_near: toMerchant("programs", "view_money", "on", ["program"]),
  budget_reached: toMerchant("programs", "view_money", "on", ["program"]),
  budget_exhausted: toInfluencer("programs", "view_money", "on", ["merchant", "program"]),
  first_sale: toInfluencer("sales", "view_money", "on", ["merchant"]),
  orders_of_day: daily(toMerchant("sales", "manage_orders", "digest", ["count", "day"])),
  sales_of_day: daily(toInfluencer("sales", "view", "digest", ["count", "day"])),
  commissions_released: renewed(toInfluencer("money", "view_money", "digest", ["amount", "day"])),
  commissions_reversed: renewed(toInfluencer("money", "view_money", "digest", ["amount", "day"])),
  payout_executed: binding(toInfluencer("money", "pay", "on", ["merchant", "amount"])),
  payout_failed: binding(toInfluencer("money", "pay", "on", ["merchant", "amount"])),
  payout_returned: binding(toInfluencer("money", "pay", "on", ["merchant", "amount"])),
  year_papers_issued: toBoth("money", "view_money", "digest", ["name", "year"]),
  funding_requested: binding(toMerchant("money", "pay", "on", ["amount"])),
  fee_billed: binding(toMerchant("money", "pay", "on", ["month", "amount"])),
  receivable_warned: binding(toMerchant("money", "pay", "on", ["amount", "moment"])),
  receivable_paused: binding(toMerchant("money", "pay", "on", ["amount"])),
  receivable_ended: binding(toMerchant("money", "pay", "on", [])),
  merchant_paused: toInfluencer("programs", "manage_account", "on", ["merchant"]),
  merchant_resumed: toInfluencer("programs", "manage_account", "on", ["merchant"]),
  message_received: renewed(toBoth("messages", "view", "on", ["name", "count"])),
  report_closed: toBoth("messages", "converse", "on", ["name"]),
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
  verification_submitted: toBoth("account", "manage_account", "on", []),
  verification_approved: binding(toBoth("account", "manage_account", "on", [])),
  verification_changes_requested: binding(toBoth("account", "manage_account", "on", [])),
  verification_rejected: binding(toBoth("account", "manage_account", "on", [])),
  verification_expired: binding(toBoth("account", "manage_account", "on", [])),
  document_expiring: binding(toBoth("account", "manage_account", "on", ["paper", "day"])),
  suspension_imposed: binding(toBoth("account", "manage_account", "on", [])),
  suspension_lifted: binding(toBoth("account", "manage_account", "on", [])),
  member_joined: toBoth("account", "manage_members", "digest", ["name", "role"]),
  role_changed: toBoth("account", "view", "on", ["role"]),
  export_ready: toBoth("account", "export", "on", ["what"]),
  data_export_ready: binding(toBoth("account", "view", "on", [])),
  legal_version_published: binding(toBoth("account", "view", "on", ["text"])),
  password_changed: binding(toBoth("security", "view", "on", [])),
  email_change_requested: binding(toBoth("security", "view", "on", [])),
  second_factor_changed: binding(toBoth("security", "view", "on", ["change"])),
  api_key_created: binding(toMerchant("security", "manage_keys", "on", ["name"])),
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
