import type { APIEvent } from "@solidjs/start/server"
import type { Db } from "#db/database.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import type { Answer } from "./answer.ts"
import { signedInVisitor } from "./as-visitor.ts"
import { webDatabase } from "./database.ts"
import { handle } from "./handle.ts"
import type { Visit } from "./visit.ts"

export type GuestContext = Visit & { db: Db; signedIn: SignedIn | null }

/** A page for anybody whose handler opens the transaction itself: hashing a password must not hold one open. */
export function asGuest(decide: (context: GuestContext) => Promise<Answer>) {
  return (event: APIEvent) =>
    handle(event, async (visit) => {
      const signedIn = await signedInVisitor(visit)
      return { signedIn, answer: await decide({ ...visit, db: webDatabase(), signedIn }) }
    })
}
