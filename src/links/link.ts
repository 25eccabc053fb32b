import { setting } from "#src/env.ts"

export const linkStates = ["active", "archived"] as const
export type LinkState = (typeof linkStates)[number]

export const utmNames = ["utm_source", "utm_medium", "utm_campaign", "utm_content"] as const
export type Utm = Partial<Record<(typeof utmNames)[number], string>>

/** The short address that an influencer shares. */
export function linkAddress(code: string): string {
  return `${setting("PUBLIC_URL")}/t/${code}`
}
