import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { type Party, partyForms } from "./paper.ts"
import { listNotices, type PartyRow, readAnswers, readParties } from "./party-queries.ts"

export type KnownParty = { party: Party; locale: Locale; mandatedAt: Date | null }
type Answers = ReadonlyMap<string, string>
type Notice = Awaited<ReturnType<typeof listNotices>>[number]

/** Who the parties of papers are today: by their verified file, and by what sellers publish of themselves. */
export async function readKnownParties(db: Db, accountIds: string[]): Promise<Map<string, KnownParty>> {
  const rows = await readParties(db, accountIds)
  const answers = Map.groupBy(await readAnswers(db, accountIds), ({ accountId }) => accountId)
  const notices = new Map((await listNotices(db, accountIds)).map((notice) => [notice.accountId, notice]))
  return new Map(
    rows.map((row) => {
      const opened = (answers.get(row.accountId) ?? []).map(({ accountId, field, valueSealed }): [string, string] => {
        return [field, unsealAnswer(accountId, field, valueSealed)]
      })
      const party = partyOf(row, new Map(opened), notices.get(row.accountId))
      return [row.accountId, { party, locale: row.locale, mandatedAt: row.mandatedAt }]
    }),
  )
}

function partyOf(row: PartyRow, answers: Answers, notice: Notice | undefined): Party {
  const answer = (field: string) => answers.get(field) ?? null
  const registered = (number: string | null, city: string | null) => number && [number, city].filter(Boolean).join(" ")
  return {
    name: answer("legal_name") ?? notice?.legalName ?? answer("full_name") ?? row.name,
    address: answer("address") ?? notice?.address ?? null,
    city: answer("city") ?? notice?.city ?? null,
    ice: answer("ice") ?? notice?.ice ?? null,
    taxId: answer("if_number") ?? notice?.taxId ?? answer("foreign_tax_number"),
    professionalTax: answer("tp_number") ?? notice?.professionalTax ?? null,
    tradeRegister:
      registered(answer("rc_number"), answer("rc_city")) ??
      registered(notice?.rcNumber ?? null, notice?.rcCity ?? null),
    autoEntrepreneurCard: answer("rnae_number"),
    cooperativeRegister: registered(answer("cooperative_number"), answer("cooperative_city")),
    ...standingOf(row, notice),
  }
}

/** The form that was verified before the one that is published; only those who have members have a capital. */
function standingOf(row: PartyRow, notice: Notice | undefined): Pick<Party, "legalForm" | "capitalCents"> {
  const form = row.legalForm ?? notice?.legalForm
  const legalForm = partyForms.find((known) => known === form)
  if (!legalForm) return {}
  const capitalCents = legalForm === "auto_entrepreneur" ? null : notice?.capitalCents
  return capitalCents ? { legalForm, capitalCents } : { legalForm }
}
