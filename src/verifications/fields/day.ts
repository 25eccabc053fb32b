import { addDays, isDay } from "#src/clock.ts"
import { type Check, error, warning } from "./field.ts"

/** The last day on which a paper holds. */
export const checkExpiry: Check = (text, { today }) => {
  const known = { value: text, shown: text }
  if (!isDay(text)) return { ...known, ...error("verifications.checks.day_shape") }
  if (today && text < today) return { ...known, ...error("verifications.checks.expired") }
  if (today && text < addDays(today, 60)) return { ...known, ...warning("verifications.checks.expires_soon") }
  return known
}

/** The day on which a paper was made. */
export const checkIssue: Check = (text, { today, maxAgeDays }) => {
  const known = { value: text, shown: text }
  if (!isDay(text)) return { ...known, ...error("verifications.checks.day_shape") }
  if (today && text > today) return { ...known, ...error("verifications.checks.not_yet") }
  if (today && maxAgeDays && text < addDays(today, -maxAgeDays))
    return { ...known, ...error("verifications.checks.too_old", { count: maxAgeDays }) }
  return known
}
