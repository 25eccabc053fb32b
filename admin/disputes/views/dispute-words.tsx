/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import { sources } from "../browser/places.ts"
import type { SentDispute } from "../wire.ts"

/** What the influencer says, and what the merchant answers, each with its papers. */
export default function DisputeWords({ facts }: { facts: SentDispute }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const { dispute } = facts
  const since = dispute.escalatedAt && formatInstant(dispute.escalatedAt, language)
  return (
    <>
      <section className="house-card">
        <h2>
          <span>
            {say("disputes.words_of")} <bdi>{dispute.influencer}</bdi>
          </span>
        </h2>
        <p className="house-hint">{formatInstant(dispute.openedAt, language)}</p>
        <p dir="auto">{dispute.words}</p>
        <Papers facts={facts} isMerchants={false} />
      </section>
      <section className="house-card">
        <h2>
          <span>
            {say("disputes.answer_of")} <bdi>{dispute.merchant}</bdi>
          </span>
        </h2>
        {dispute.answeredAt ? (
          <>
            <p className="house-hint">{formatInstant(dispute.answeredAt, language)}</p>
            <p dir="auto">{dispute.answer}</p>
            <Papers facts={facts} isMerchants />
          </>
        ) : (
          <p>{say("disputes.no_answer")}</p>
        )}
        {since && (
          <p className="house-hint">
            {say(dispute.isEscalatedBySomebody ? "disputes.escalated" : "disputes.late")} {since}
          </p>
        )}
      </section>
    </>
  )
}

function Papers({ facts: { dispute, evidence }, isMerchants }: { facts: SentDispute; isMerchants: boolean }) {
  const named = useNamed()
  const theirs = evidence.filter((paper) => paper.isMerchants === isMerchants)
  if (theirs.length === 0) return null
  return (
    <ul>
      {theirs.map(({ id, name, scan }) => (
        <li key={id}>
          {scan === "waiting" || scan === "infected" ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={sources.evidence(dispute.accountId, id)} target="_blank" rel="noopener noreferrer">
              <bdi>{name}</bdi>
            </a>
          )}{" "}
          {scan !== "clean" && <Tag text={named("disputes.scan", scan)} />}
        </li>
      ))}
    </ul>
  )
}
