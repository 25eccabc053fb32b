import type { Ability } from "#src/accounts/abilities.ts"

/** What somebody may want of a kind by mail; on the site it is shown or not. */
export const mailWishes = ["on", "digest", "off"] as const
export type MailWish = (typeof mailWishes)[number]

/** In the order in which the preferences show them. */
export const notificationGroups = [
  "programs",
  "sales",
  "money",
  "messages",
  "marketplace",
  "account",
  "security",
] as const
export type NotificationGroup = (typeof notificationGroups)[number]

export type KindRow<Params extends readonly string[] = readonly string[]> = {
  group: NotificationGroup
  /** Whose accounts have it. */
  to: "merchant" | "influencer" | "both"
  /** Members whose role can do that are told; whether they are is asked when it happens. */
  who: Ability
  /** By mail unless the person chose otherwise; on the site every kind is shown until somebody hides it. */
  mail: MailWish
  /** What its sentence is filled with. */
  params: Params
  /** Of the law, the contract or the safety of an account: always told at once, whatever was chosen. */
  isBinding?: true
  /** What a day brought, told as it grows: too much of it for a mail each time. */
  isDaily?: true
  /** The same key told again with other params is unread again, at the top. */
  isRenewed?: true
}

function toWhom(to: KindRow["to"]) {
  return <const Params extends readonly string[]>(
    group: NotificationGroup,
    who: Ability,
    mail: MailWish,
    params: Params,
  ): KindRow<Params> => ({ group, to, who, mail, params })
}

export const toMerchant = toWhom("merchant")
export const toInfluencer = toWhom("influencer")
export const toBoth = toWhom("both")

export function binding<const Params extends readonly string[]>(row: KindRow<Params>): KindRow<Params> {
  return { ...row, isBinding: true }
}

export function daily<const Params extends readonly string[]>(row: KindRow<Params>): KindRow<Params> {
  return { ...row, isDaily: true, isRenewed: true }
}

/** What may be chosen of its mail. */
export function wishesOf({ isDaily }: KindRow): readonly MailWish[] {
  return isDaily ? ["digest", "off"] : mailWishes
}

export function renewed<const Params extends readonly string[]>(row: KindRow<Params>): KindRow<Params> {
  return { ...row, isRenewed: true }
}
