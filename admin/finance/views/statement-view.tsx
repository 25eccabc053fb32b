/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentStatement } from "../wire.ts"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"
import StatementReading from "./statement-reading.tsx"

/** How a bank's file is read, what it would change, and once applied what became of each line. */
export default function StatementView({ statement }: { statement: string }) {
  const say = useSay()
  const loaded = useAnswer<SentStatement>(sources.statements(`/${statement}`))
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  const { answer: facts, again } = loaded
  const { id, name, appliedAt, reading, matched, others, hidden, mayPay } = facts
  return (
    <main className="house-page house-sheet">
      <header className="house-card">
        <p>
          <Link to={places.statements}>{say("menu.bank_statements")}</Link>
        </p>
        <h1>
          <bdi>{name || say("finance.statements.unnamed")}</bdi>
          <Tag
            tone={appliedAt ? "good" : "warn"}
            text={say(appliedAt ? "finance.statements.done" : "finance.statements.waiting")}
          />
        </h1>
        {mayPay && !appliedAt && matched > 0 && (
          <div className="house-buttons">
            <ActBox act="apply_statement" to={sources.statements(`/${id}/application`)} onDone={again} />
          </div>
        )}
      </header>
      {mayPay && reading && <StatementReading id={id} reading={reading} onDone={again} />}
      <section className="house-card">
        <h2>{say(appliedAt ? "finance.statements.report" : "finance.statements.preview")}</h2>
        <Lines lines={facts.lines} />
        {hidden > 0 && <p className="house-hint">{say("finance.statements.hidden", { count: hidden })}</p>}
        {others > 0 && <p className="house-hint">{say("finance.statements.others", { count: others })}</p>}
      </section>
    </main>
  )
}

function Lines({ lines }: Pick<SentStatement, "lines">) {
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <FiguresTable
      title="finance.statements.preview"
      none="finance.statements.nothing"
      columns={[
        ...([{ brief: "finance.reference" }, { figure: "finance.line" }, "finance.payee"] as const),
        ...([{ brief: "finance.statements.day" }, { figure: "finance.amount" }, "finance.statements.outcome"] as const),
      ]}
      rows={lines.map(({ line, reference, payee, on, amount, outcome, tone, reason, accountId, batchId }) => ({
        id: `${line} ${reference}`,
        cells: [
          accountId && batchId ? (
            <Link key="reference" to={places.batch(accountId, batchId)}>
              <bdi dir="ltr">{reference}</bdi>
            </Link>
          ) : (
            <bdi key="reference" dir="ltr">
              {reference}
            </bdi>
          ),
          line,
          payee && <bdi key="payee">{payee}</bdi>,
          on && formatDay(on, language),
          amount && <bdi key="amount">{amount}</bdi>,
          <span key="outcome">
            <Tag tone={tone} text={named("finance.line_outcome", outcome)} />
            {reason && <small dir="auto">{reason}</small>}
          </span>,
        ],
      }))}
    />
  )
}
