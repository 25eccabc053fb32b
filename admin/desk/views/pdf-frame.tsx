/** @jsxRuntime classic */
import React, { useEffect, useRef, useState } from "react"
import { useWords } from "../browser/words.ts"

/** The browser's own reader of PDF; once clicked it takes the keyboard, and gives it back by a button. */
export default function PdfFrame({ address, title, onShown }: { address: string; title: string; onShown: () => void }) {
  const { t } = useWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const [hasKeyboard, setHasKeyboard] = useState(false)
  useShownSoon(onShown)
  useEffect(() => {
    const look = () => setHasKeyboard(document.activeElement === frame.current)
    window.addEventListener("blur", look)
    window.addEventListener("focus", look)
    return () => {
      window.removeEventListener("blur", look)
      window.removeEventListener("focus", look)
    }
  }, [])
  return (
    <>
      <iframe ref={frame} className="desk-pdf" src={address} title={title} onLoad={onShown} />
      <div className="desk-tools">
        <a className="desk-btn desk-btn-quiet" href={address} target="_blank" rel="noopener">
          {t("viewer.own_tab")}
        </a>
        {hasKeyboard && (
          <button
            type="button"
            className="desk-btn desk-btn-main"
            onClick={() => {
              frame.current?.blur()
              window.focus()
              setHasKeyboard(false)
            }}
          >
            {t("viewer.give_keyboard_back")}
          </button>
        )}
      </div>
    </>
  )
}

const momentMs = 1500

/** A browser that reads PDF in a part of its own may never tell that it has loaded: a moment in sight stands for it. */
function useShownSoon(onShown: () => void) {
  const latest = useRef(onShown)
  latest.current = onShown
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), momentMs)
    return () => clearTimeout(timer)
  }, [])
}
