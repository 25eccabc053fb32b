import type { StaffRole } from "#src/staff/staff-roles.ts"
import type { Role } from "./abilities.ts"

/** Who acts, and in which account; every use case takes one and the audit keeps it. */
export type Actor =
  | { kind: "member"; accountId: string; userId: string; role: Role }
  | { kind: "api_key"; accountId: string; keyId: string }
  | { kind: "staff"; accountId: string; userId: string; role: StaffRole }
  | { kind: "system"; accountId: string }

export type StaffActor = Actor & { kind: "staff" }

/** The account of the platform itself, made by a migration: its acts are those that concern no tenant. */
export const platformAccountId = "00000000-0000-7000-8000-000000000001"

export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case "member":
    case "staff":
      return actor.userId
    case "api_key":
      return actor.keyId
    case "system":
      return null
  }
}

export function systemActor(accountId: string): Actor {
  return { kind: "system", accountId }
}
