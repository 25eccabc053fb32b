/** @jsxRuntime classic */
import React from "react"
import { openQueue } from "../browser/address.ts"
import { formatAge } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import Badge, { type Tone } from "./badge.tsx"
import KeyButton from "./key-button.tsx"
import KeyCap from "./key-cap.tsx"
import { RiskBadge } from "./risk-badge.tsx"

type Props = { opened: SentCase; onHelp: () => void }

export const stateTones: Record<SentCase["state"], Tone> = {
  open: "plain",
  submitted: "warn",
  in_review: "warn",
  approved: "good",
  changes_requested: "warn",
  rejected: "bad",
  expired: "bad",
  reopened: "plain",
}

/** Whose file it is and where it stands. */
export default function CaseHeader({ opened, onHelp }: Props) {
  const { t, language } = useWords()
  const { account, state, legalForm, submittedAt, risk, flags } = opened
  const flagCount = flags.filter(({ clearedAt }) => clearedAt === null).length
  return (
    <header className="desk-header">
      <div>
        <div className="desk-title">
          <button type="button" className="desk-link" onClick={openQueue} aria-keyshortcuts="q">
            {t("case.back")} <KeyCap>q</KeyCap>
          </button>
          <h1>
            <bdi>{account.name}</bdi>
          </h1>
        </div>
        <p className="desk-facts">
          <span>{t(`kinds.${account.kind}`)}</span>
          <span>{t(`forms.${legalForm}`)}</span>
          {submittedAt && <span>{t("case.sent_ago", { age: formatAge(submittedAt, language) })}</span>}
          <span>{t(`case.speaks.${opened.locale}`)}</span>
        </p>
      </div>
      <div className="desk-marks">
        <Badge tone={stateTones[state]}>{t(`states.${state}`)}</Badge>
        {opened.isMine && <Badge tone="good">{t("claim.yours")}</Badge>}
        <RiskBadge risk={risk} />
        {flagCount > 0 && <Badge tone="bad">{t("case.flags", { number: flagCount })}</Badge>}
        {account.suspension && <Badge tone="bad">{t("case.suspended")}</Badge>}
        <span className="desk-with-keyboard">
          <KeyButton label={t("help.title")} shortcut="?" onClick={onHelp} />
        </span>
      </div>
    </header>
  )
}
