/** @jsxRuntime classic */

import { type ActionProps, useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { fileNameOf } from "#src/papers/paper-file-name.ts"
import { useNamed, useSay } from "../browser/words.ts"
import { formatInstant } from "../desk/browser/dates.ts"
import Facts from "./facts.tsx"
import Tag from "./tag.tsx"

type Format = Parameters<typeof fileNameOf>[0]

/** One paper: what it is, between whom, and its files, each opening of which is logged. */
export default function PaperPage({ record }: ActionProps) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const text = (name: string) => String(record?.params[name] ?? "")
  const files = text("files").split(" ").filter(Boolean) as Format[]
  const parties = ["issuerAccountId", "merchantAccountId", "influencerAccountId"] as const
  const place = `/admin/api/own/accounts/${text("merchantAccountId")}/papers/${text("paperId")}`
  return (
    <div className="house-account">
      <header className="house-card">
        <p>
          <Link to="/admin/resources/papers">{say("menu.papers")}</Link>
        </p>
        <h1>
          <bdi>{text("reference")}</bdi> <Tag text={named("labels.paperKind", text("paperKind"))} />
        </h1>
        <p className="house-buttons">
          {files.map((format) => (
            <a key={format} className="house-button" href={`${place}/${fileNameOf(format)}`} download>
              {named("paper.open", format)}
            </a>
          ))}
        </p>
        {files.length === 0 && <p className="house-hint">{say("paper.preparing")}</p>}
        <p className="house-hint">{say("paper.logged")}</p>
        <Facts
          facts={[
            ["issuedAt", formatInstant(text("issuedAt"), language)],
            ["year", text("year")],
            ["paperTotalCents", text("paperTotalCents")],
            ["payoutReference", text("payoutReference")],
            ["corrects", text("corrects")],
          ]}
        />
        <dl className="house-facts">
          {parties.map((party) => (
            <div key={party}>
              <dt>{say(`properties.${party}`)}</dt>
              <dd>
                <Link to={`/admin/resources/accounts/records/${text(party)}/show`}>
                  <bdi>{String(record?.populated[party]?.params.name ?? text(party))}</bdi>
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      </header>
    </div>
  )
}
