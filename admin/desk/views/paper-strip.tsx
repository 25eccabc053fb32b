/** @jsxRuntime classic */
import React, { useEffect, useRef } from "react"
import { stopsOf } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import Sign from "./sign.tsx"

type Props = { opened: SentCase; shownId: string | null; onShow: (paperId: string) => void }

const signs = { approved: "check", rejected: "cross", ask_again: "again", undecided: "dot" } as const

/** Every paper of the file with what was decided of it; the one on the desk stands out. */
export default function PaperStrip({ opened, shownId, onShow }: Props) {
  const { t, named } = useWords()
  const here = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper on the desk is what moves the strip.
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [shownId])
  return (
    <nav className="desk-strip" aria-label={t("case.papers")}>
      {stopsOf(opened).map(({ paper }) => {
        const verdict = paper.decision?.verdict ?? "undecided"
        const isHere = paper.id === shownId
        return (
          <button
            key={paper.id}
            ref={isHere ? here : null}
            type="button"
            className={`desk-stop desk-verdict-${verdict}`}
            aria-current={isHere}
            onClick={() => onShow(paper.id)}
          >
            <Sign name={signs[verdict]} /> {named("papers", paper.kind)}
            <span className="desk-unseen">{t(`verdicts.${verdict}`)}</span>
          </button>
        )
      })}
    </nav>
  )
}
