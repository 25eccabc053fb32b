/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import AccountLink from "../../finance/views/account-link.tsx"
import ActBox from "../../finance/views/act-box.tsx"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentReport } from "../wire.ts"

type Props = { account: string; report: string }

/** A reported conversation with who has reported it and why, and what staff make of it. */
export default function ReportView({ account, report }: Props) {
  const loaded = useAnswer<SentReport>(sources.report(account, report))
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  return (
    <main className="house-page house-sheet">
      <Heading facts={loaded.answer} onDone={loaded.again} />
      <Messages facts={loaded.answer} />
    </main>
  )
}

function Heading({ facts: { report }, onDone }: { facts: SentReport; onDone: () => void }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <header className="house-card">
      <p>
        <Link to={places.reports}>{say("menu.reports")}</Link>
      </p>
      <h1>
        <AccountLink id={report.accountId} name={report.merchant} /> ·{" "}
        <AccountLink id={report.influencerAccountId} name={report.influencer} />{" "}
        <Tag tone={report.closedAt ? "good" : "warn"} text={named("reports.reasons", report.reason)} />
      </h1>
      <p className="house-hint">
        {say("reports.by")} : <bdi>{report.isByMerchant ? report.merchant : report.influencer}</bdi> (
        <bdi>{report.reporter}</bdi>), {formatInstant(report.reportedAt, language)}
      </p>
      {report.details && <p dir="auto">{report.details}</p>}
      <p className="house-hint">{say("reports.logged")}</p>
      {report.closedAt ? (
        <p dir="auto">
          <b>{say("reports.outcome")}</b> {report.outcome}
        </p>
      ) : (
        <p className="house-buttons">
          <ActBox
            act="close_report"
            to={`${sources.report(report.accountId, report.id)}/closing`}
            fields={[{ name: "reason", kind: "long" }]}
            onDone={onDone}
          />
        </p>
      )}
    </header>
  )
}

function Messages({ facts: { report, messages } }: { facts: SentReport }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("reports.messages")}</h2>
      <ol>
        {messages.map(({ id, body, sentAt, isMerchants, author, files }) => (
          <li key={id}>
            <p className="house-hint">
              <bdi>{isMerchants ? report.merchant : report.influencer}</bdi> (<bdi>{author}</bdi>),{" "}
              {formatInstant(sentAt, language)}
            </p>
            <p dir="auto" className="house-written">
              {body}
            </p>
            {files.map((file) => (
              <p key={file.id}>
                {file.isErased || file.scan === "waiting" || file.scan === "infected" ? (
                  <bdi>{file.name}</bdi>
                ) : (
                  <a
                    href={sources.file(report.accountId, report.id, file.id)}
                    target="_blank"
                    rel="noopener noreferrer"
                  >
                    <bdi>{file.name}</bdi>
                  </a>
                )}{" "}
                {file.scan !== "clean" && <Tag text={named("reports.scan", file.scan)} />}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
