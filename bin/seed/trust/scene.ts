import type { StaffActor } from "#src/accounts/actor.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import type { StoryAccount } from "../cast.ts"
import type { Owner } from "../open-accounts.ts"
import type { Oddity } from "../papers/draw-paper.ts"
import type { Stage } from "../stage.ts"
import type { Holder } from "./holder.ts"

/** The file of one account: who asks, and what happened to it since, told in hours before the story's end. */
export type FileStory = {
  holder: Holder
  oddities?: Record<string, Oddity>
  life: [hoursAgo: number, step: Step][]
}

export type CaseStory = FileStory & { account: StoryAccount }

export type StaffCast = (role: StaffRole, accountId: string) => StaffActor

export type Scene = { stage: Stage; staff: StaffCast; owner: Owner; account: StoryAccount; file: FileStory; now: Date }
export type Step = (scene: Scene, at: Date) => Promise<unknown>

/** A refusal is a mistake of the story. */
export function must<T>(result: { ok: true; value: T } | { ok: false; reason: string }, what: string): T {
  if (!result.ok) throw new Error(`${what}: ${result.reason}`)
  return result.value
}

/** In hours, as a file's life is told. */
export function days(count: number): number {
  return count * 24
}
