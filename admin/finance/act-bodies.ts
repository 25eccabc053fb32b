import * as v from "valibot"
import { isDay } from "#src/clock.ts"

/** Postgres keeps no NUL; more than a use case takes is its own to refuse. */
export const text = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.transform((written) => written.replaceAll("\0", "").trim()),
)
export const day = v.pipe(v.string(), v.check(isDay))
export const nothing = v.object({})
export const reasonBody = v.object({ reason: text })
