import * as v from "valibot"
import { verdicts } from "#src/verifications/review/decision-reasons.ts"

/** Postgres keeps no NUL; more than a use case takes is its own to refuse. */
const text = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.transform((written) => written.replaceAll("\0", "")),
)
const reason = v.nullable(v.pipe(v.string(), v.maxLength(60)))

export const nothing = v.object({})
export const decisionBody = v.object({
  verdict: v.picklist(verdicts),
  reason,
  message: text,
  /** The decision that stood when the reviewer made up their mind. */
  seen: v.nullable(v.string()),
})
export const rejectionBody = v.object({ reason, message: text })
export const noteBody = v.object({ text })
export const nextClaimBody = v.object({
  sort: v.picklist(["age", "risk"]),
  kind: v.picklist(["", "merchant", "influencer"]),
})
