/** @jsxRuntime classic */
import React, { useState } from "react"
import { paperAddress } from "../browser/ask.ts"
import type { Paper } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import PdfFrame from "./pdf-frame.tsx"
import PictureFrame from "./picture-frame.tsx"

type Props = { accountId: string; paper: Paper; onShown: (paperId: string) => void }

/** A paper, or why it cannot be shown. */
export default function PaperViewer({ accountId, paper, onShown }: Props) {
  const { t, named } = useWords()
  const [tries, setTries] = useState(0)
  const [isMissing, setMissing] = useState(false)
  const hidden = whyHidden(paper)
  if (hidden) return <p className="desk-frame desk-waiting">{t(`viewer.${hidden}`)}</p>
  if (isMissing)
    return (
      <div className="desk-frame desk-waiting">
        <p>{t("viewer.missing")}</p>
        <button
          type="button"
          className="desk-btn desk-btn-quiet"
          onClick={() => {
            setMissing(false)
            setTries(tries + 1)
          }}
        >
          {t("again")}
        </button>
      </div>
    )
  const address = paperAddress(accountId, paper.id)
  const title = named("papers", paper.kind)
  const shown = () => onShown(paper.id)
  return paper.mediaType === "application/pdf" ? (
    <PdfFrame address={address} title={title} onShown={shown} />
  ) : (
    <PictureFrame key={tries} address={address} alt={title} onShown={shown} onMissing={() => setMissing(true)} />
  )
}

function whyHidden({ erasedAt, scan }: Paper) {
  if (erasedAt) return "erased"
  return scan === "infected" || scan === "waiting" ? scan : null
}
