import type { Db } from "#db/database.ts"
import { i18n, type Locale } from "#src/i18n/i18n.ts"
import { decisionReasons, rejectionReasons } from "#src/verifications/review/decision-reasons.ts"
import { readCase } from "#src/verifications/review/read-case.ts"
import { adminCan } from "../staff-admin.ts"
import type { DeskRequest } from "./desk-request.ts"
import type { DeskCase, Told } from "./wire.ts"

/** The file with what its reader may do, and what its applicant would be told. */
export async function readDeskCase(db: Db, { staff, actor, accountId, now }: DeskRequest): Promise<DeskCase> {
  const opened = await readCase(db, actor, accountId, now)
  return { ...opened, mayReview: adminCan(staff, "review"), told: told[opened.locale] }
}

const told: Record<Locale, Told> = { fr: toldIn("fr"), ar: toldIn("ar") }

function toldIn(locale: Locale): Told {
  const { t } = i18n(locale)
  return {
    reasons: spoken(decisionReasons, (reason) => t(`verifications.reasons.${reason}`)),
    rejections: spoken(rejectionReasons, (reason) => t(`verifications.rejections.${reason}`)),
  }
}

function spoken<Reason extends string>(reasons: readonly Reason[], say: (reason: Reason) => string) {
  return Object.fromEntries(reasons.map((reason) => [reason, say(reason)])) as Record<Reason, string>
}
