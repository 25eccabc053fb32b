import type { Role } from "./abilities.ts"

/** Who acts, and in which account; every use case takes one and the audit keeps it. */
export type Actor =
  | { kind: "member"; accountId: string; userId: string; role: Role }
  | { kind: "api_key"; accountId: string; keyId: string }
  | { kind: "staff"; accountId: string; userId: string }
  | { kind: "system"; accountId: string }

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
