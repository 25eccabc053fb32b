/** @jsxRuntime classic */
import React from "react"
import type { Verdict } from "#src/verifications/review/decision-reasons.ts"
import { formatInstant } from "../browser/dates.ts"
import type { Paper } from "../browser/stops.ts"
import type { Deciding, Drafted } from "../browser/use-review.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import DecisionForm from "./decision-form.tsx"
import KeyButton from "./key-button.tsx"

type Props = {
  opened: SentCase
  paper: Paper
  isBusy: boolean
  deciding: Deciding
  onDecide: (verdict: Verdict, drafted?: Drafted) => void
  onOpenForm: (deciding: Deciding) => void
}

/** What was decided of the paper, and the three things that may be. */
export default function DecisionPanel({ opened, paper, isBusy, deciding, onDecide, onOpenForm }: Props) {
  const { t } = useWords()
  return (
    <section className="desk-decision" aria-label={t("decision.title")}>
      <Decided opened={opened} paper={paper} />
      {opened.isMine && paper.replacedAt === null && (
        <div className="desk-verdicts">
          <KeyButton
            label={t("decision.approve")}
            shortcut="a"
            kind="good"
            disabled={isBusy}
            onClick={() => onDecide("approved")}
          />
          <KeyButton
            label={t("decision.refuse")}
            shortcut="r"
            kind="bad"
            disabled={isBusy}
            onClick={() => onOpenForm("rejected")}
          />
          <KeyButton
            label={t("decision.ask_again")}
            shortcut="z"
            kind="warn"
            disabled={isBusy}
            onClick={() => onOpenForm("ask_again")}
          />
        </div>
      )}
      {deciding && (
        <DecisionForm
          key={`${paper.id} ${deciding}`}
          verdict={deciding}
          opened={opened}
          before={paper.decision}
          isBusy={isBusy}
          onDecide={(drafted) => onDecide(deciding, drafted)}
          onCancel={() => onOpenForm(null)}
        />
      )}
    </section>
  )
}

function Decided({ opened, paper }: { opened: SentCase; paper: Paper }) {
  const { t, named, language } = useWords()
  const { decision, decisions } = paper
  if (!decision) return opened.isMine ? null : <p className="desk-hint">{t("decision.none")}</p>
  return (
    <div className={`desk-decided desk-verdict-${decision.verdict}`}>
      <p>
        <strong>{t(`verdicts.${decision.verdict}`)}</strong>
        {decision.reason && ` — ${named("reasons", decision.reason)}`}
      </p>
      {decision.message && (
        <p>
          <bdi>{decision.message}</bdi>
        </p>
      )}
      <p className="desk-hint">
        <bdi>{decision.by.name}</bdi> · {formatInstant(decision.at, language)}
        {decisions.length > 1 && ` · ${t("decision.changed", { number: decisions.length - 1 })}`}
      </p>
      {opened.isMine && <p className="desk-hint">{t("decision.may_change")}</p>}
    </div>
  )
}
