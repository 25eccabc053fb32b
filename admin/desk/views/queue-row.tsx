/** @jsxRuntime classic */
import React from "react"
import { caseAddress } from "../browser/address.ts"
import { formatAge, formatInstant } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentQueue } from "../wire.ts"
import Badge from "./badge.tsx"
import { stateTones } from "./case-header.tsx"
import { RiskBadge } from "./risk-badge.tsx"

type Props = { entry: SentQueue["entries"][number]; isHere: boolean; showsState: boolean; onReach: () => void }

/** A file of the queue: whose, since when, how risky, in whose hands. */
export default function QueueRow({ entry, isHere, showsState, onReach }: Props) {
  const { t, language } = useWords()
  const { submittedAt, claim, flagCount, round } = entry
  return (
    <li>
      <a className="desk-row" href={caseAddress(entry.accountId)} data-here={isHere} onFocus={onReach}>
        <span className="desk-row-name">
          <bdi>{entry.accountName}</bdi>
          <small>
            {t(`kinds.${entry.accountKind}`)} · {t(`forms.${entry.legalForm}`)}
          </small>
        </span>
        <span className="desk-row-age">
          {submittedAt ? (
            <time dateTime={submittedAt} title={formatInstant(submittedAt, language)}>
              {formatAge(submittedAt, language)}
            </time>
          ) : (
            "—"
          )}
        </span>
        <span className="desk-marks">
          {showsState && <Badge tone={stateTones[entry.state]}>{t(`states.${entry.state}`)}</Badge>}
          <RiskBadge risk={entry.risk} />
          {flagCount > 0 && <Badge tone="bad">{t("case.flags", { number: flagCount })}</Badge>}
          {round > 1 && <Badge>{t("queue.round", { number: round })}</Badge>}
        </span>
        <span className="desk-row-claim">
          {claim && (
            <>
              <bdi>{claim.isMine ? t("claim.you") : claim.name}</bdi>
              <small>{formatAge(claim.at, language)}</small>
            </>
          )}
        </span>
      </a>
    </li>
  )
}
