import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { VerificationState } from "./verification-state.ts"

type Told = Extract<VerificationState, "submitted" | "approved" | "changes_requested" | "rejected" | "expired">
type Event = { accountId: string; eventId: string; state: Told }

/** Tells an account's owners what has become of their file. */
export async function tellVerification(trx: Trx, { accountId, eventId, state }: Event, at: Date) {
  const told = { accountId, kind: `verification_${state}`, key: `verification:${eventId}`, at } as const
  await notify(trx, { ...told, params: {}, path: paths.verification }, "none")
  await enqueue(trx, "send-verification-news", { accountId, eventId })
}
