/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React, { type FormEvent, useId, useState } from "react"
import { useNavigate } from "react-router"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import { sendFor } from "../browser/send.ts"
import { useQuery } from "../browser/use-query.ts"
import type { SentStatements } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import StatementView from "./statement-view.tsx"

/** The statements of the platform's own account, or one of them: the address says which. */
export default function StatementsPage() {
  const { statement } = useQuery().query
  return statement ? <StatementView statement={statement} /> : <Statements />
}

function Statements() {
  const say = useSay()
  const loaded = useAnswer<SentStatements>(sources.statements())
  return (
    <main className="house-page house-sheet">
      <div>
        <h1>{say("menu.bank_statements")}</h1>
        <p className="house-hint">{say("finance.statements.what")}</p>
      </div>
      {loaded.state !== "here" ? (
        <Waiting loaded={loaded} />
      ) : (
        <>
          {loaded.answer.mayPay && <Upload />}
          <Received statements={loaded.answer.statements} />
        </>
      )}
    </main>
  )
}

function Upload() {
  const say = useSay()
  const named = useNamed()
  const navigate = useNavigate()
  const id = useId()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const open = (made: { id: string }) => navigate(places.statement(made.id))
    setRefusal(await sendFor<{ id: string }>(sources.statements(), form, open))
    setBusy(false)
  }
  return (
    <form className="house-card house-box" onSubmit={submit}>
      <div className="house-field">
        <label htmlFor={id}>{say("finance.fields.file")}</label>
        <small id={`${id}-hint`}>{say("finance.statements.file_hint")}</small>
        <input
          {...{ id, name: "file", type: "file", required: true, "aria-describedby": `${id}-hint` }}
          accept=".csv,.txt,.xml,text/csv,text/plain,application/xml,text/xml"
        />
      </div>
      <p role="alert" className="house-refusal">
        {refusal && named("finance.refused", refusal)}
      </p>
      <p className="house-buttons">
        <button type="submit" className="house-button" disabled={isBusy}>
          {say("finance.statements.read")}
        </button>
      </p>
    </form>
  )
}

function Received({ statements }: Pick<SentStatements, "statements">) {
  const say = useSay()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("finance.statements.received")}</h2>
      <FiguresTable
        title="finance.statements.received"
        none="finance.statements.none"
        columns={["finance.statements.name", { brief: "finance.at" }, { brief: "properties.state" }]}
        rows={statements.map(({ id, name, receivedAt, appliedAt }) => ({
          id,
          cells: [
            <Link key="name" to={places.statement(id)}>
              <bdi>{name || say("finance.statements.unnamed")}</bdi>
            </Link>,
            formatInstant(receivedAt, language),
            <Tag
              key="state"
              tone={appliedAt ? "good" : "warn"}
              text={say(appliedAt ? "finance.statements.done" : "finance.statements.waiting")}
            />,
          ],
        }))}
      />
    </section>
  )
}
