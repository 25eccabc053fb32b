/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { places as finance } from "../../finance/browser/places.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentVerification } from "../wire.ts"

type Last = NonNullable<SentVerification["last"]>
type Difference = Last["found"][number]

const most = 12

/** What the last recomputing of the books found: a line when all is well, an alarm with what differs when it is not. */
export default function BooksState() {
  const say = useSay()
  const { language } = useTranslation().i18n
  const loaded = useAnswer<SentVerification>(sources.verification)
  if (loaded.state !== "here" || !loaded.answer.isMine) return null
  const { last, isLate } = loaded.answer
  if (!last) return <p className="house-books house-books-warn">{say("ledger.never_verified")}</p>
  const figures = { at: formatInstant(last.endedAt, language), commissions: last.commissions, payouts: last.payouts }
  if (last.differences > 0) return <Alarm last={last} at={figures.at} />
  return (
    <p className={isLate ? "house-books house-books-warn" : "house-books"} role={isLate ? "alert" : undefined}>
      {say(isLate ? "ledger.late" : "ledger.sound", figures)}
    </p>
  )
}

function Alarm({ last, at }: { last: Last; at: string }) {
  const say = useSay()
  const named = useNamed()
  return (
    <section className="house-books house-books-bad" role="alert">
      <h2>{say("ledger.differs", { number: last.differences, at })}</h2>
      <p>{say("ledger.differs_what")}</p>
      <FiguresTable
        title="ledger.differences"
        columns={["ledger.subject_title", "ledger.figure", { figure: "ledger.found" }, { figure: "ledger.expected" }]}
        rows={last.found.slice(0, most).map((difference) => ({
          id: `${difference.id} ${difference.what}`,
          cells: [
            <Link key="subject" to={placeOf(difference)}>
              {named("ledger.subject", difference.subject)} <code>{difference.id.slice(-12)}</code>
            </Link>,
            <FigureName key="what" what={difference.what} />,
            <bdi key="found">{difference.found}</bdi>,
            <bdi key="expected">{difference.expected}</bdi>,
          ],
        }))}
      />
      {last.differences > most && <p>{say("ledger.differs_more", { number: last.differences - most })}</p>}
    </section>
  )
}

/** A book, whose name stands among the ledger's accounts, or a figure of the row. */
function FigureName({ what }: { what: string }) {
  const say = useSay()
  const named = useNamed()
  const [, kind, book = ""] = /^(book|moved) (\w+)/.exec(what) ?? []
  const name = named("labels.ledgerAccount", book)
  if (kind) return <bdi>{say(kind === "book" ? "ledger.book" : "ledger.moved", { name })}</bdi>
  return <bdi>{named("ledger.figures", what.replaceAll(" ", "_"))}</bdi>
}

function placeOf({ subject, accountId, id }: Difference): string {
  if (subject === "commission") return finance.commission(accountId, id)
  if (subject === "payout") return finance.payout(accountId, id)
  if (subject === "batch") return finance.batch(accountId, id)
  if (subject === "transaction") return places.transaction(accountId, id)
  return places.ledger({ account: accountId })
}
