import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { i18n, type Locale } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import type { Mail } from "#src/mail/mail.ts"
import { paths } from "#src/paths.ts"
import { type BudgetLevel, type Meter, periodOf } from "./budget.ts"

type Reader = { userId: string; email: string; locale: Locale }
type Named = { nameFr: string | null; nameAr: string | null }
type Notice = { programId: string; program: Named; key: string; level: BudgetLevel; meter: Meter }

export function budgetNoticeMail(notice: Notice, { userId, email, locale }: Reader): Mail {
  const { t } = i18n(locale)
  const { programId, program, key, level, meter } = notice
  const kind = `${level}_${meter.period}` as const
  const name = nameIn(program, locale)
  const words = {
    program: isolated(name),
    spent: isolated(formatMoney(meter.spentCents, locale)),
    cap: isolated(formatMoney(meter.capCents, locale)),
  }
  return {
    key: `budget_notice:${programId}:${key}:${level}:${userId}`,
    to: email,
    locale,
    told: { userId, kind: `budget_${level}` },
    subject: t(`budgets.mail.${kind}.subject`, { program: name }),
    paragraphs: [t("budgets.mail.figures", words), t(`budgets.mail.${kind}.body`, words)],
    action: { label: t("budgets.mail.action"), path: paths.programBudget(locale, programId) },
  }
}

type Reached = Named & { programId: string; slug: string; merchantName: string; key: string }

export function budgetReachedMail(place: Reached, { userId, email, locale }: Reader): Mail {
  const { t } = i18n(locale)
  const period = periodOf(place.key)
  const name = nameIn(place, locale)
  const words = { program: isolated(name), merchant: isolated(place.merchantName) }
  return {
    key: `budget_reached:${place.programId}:${place.key}:${userId}`,
    to: email,
    locale,
    told: { userId, kind: "budget_exhausted" },
    subject: t("budgets.mail.told.subject", { program: name }),
    paragraphs: [t(`budgets.mail.told.${period}`, words), t("budgets.mail.told.kept")],
    action: { label: t("budgets.mail.told.action"), path: paths.discoverProgram(locale, place.slug) },
  }
}
