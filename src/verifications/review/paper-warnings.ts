import { addDays } from "#src/clock.ts"
import type { Scan } from "#src/documents/paper.ts"
import type { PaperWarning } from "./case.ts"

type Paper = { scan: Scan; issuedOn: string | null; expiresOn: string | null }
/** sentOn: the day on which the applicant sent the file, since its time in our queue ages no paper. */
type Days = { today: string; sentOn: string; maxAgeDays: number | null }

const scanWarnings: Record<Scan, PaperWarning[]> = {
  waiting: ["scan_waiting"],
  infected: ["infected"],
  not_scanned: ["not_scanned"],
  clean: [],
}

/** What the reviewer must know of a paper before deciding on it. */
export function paperWarnings({ scan, issuedOn, expiresOn }: Paper, days: Days): PaperWarning[] {
  const { today, sentOn, maxAgeDays } = days
  const hasEnded = expiresOn !== null && expiresOn < today
  const endsSoon = expiresOn !== null && !hasEnded && expiresOn <= addDays(today, 30)
  const isTooOld = issuedOn !== null && maxAgeDays !== null && issuedOn < addDays(sentOn, -maxAgeDays)
  return [
    ...scanWarnings[scan],
    ...(hasEnded ? ["out_of_date" as const] : []),
    ...(endsSoon ? ["expires_soon" as const] : []),
    ...(isTooOld ? ["too_old" as const] : []),
  ]
}
