import type { RetentionSubject } from "#src/retention/subjects.ts"

export const erasedThings = ["sign_in", "contacts", "profiles", "papers", "answers", "identities", "copies"] as const
export type ErasedThing = (typeof erasedThings)[number]

export type KeptThing = { subject: RetentionSubject; days: number; source: string; sourceAr: string }

/** What was done for somebody who left; nothing in it says who they were. */
export type ErasureReport = {
  closedCount: number
  leftCount: number
  erased: ErasedThing[]
  kept: KeptThing[]
}

/** What the request leaves for the job to finish. */
export type BegunErasure = { closedAccountIds: string[]; leftCount: number; erased: ErasedThing[] }
