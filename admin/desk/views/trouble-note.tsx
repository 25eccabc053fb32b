/** @jsxRuntime classic */
import React from "react"
import type { Why } from "../browser/ask.ts"
import { useWords } from "../browser/words.ts"

/** Why there is nothing to show, or nothing fresh; until something has gone wrong, that it is on its way. */
export default function TroubleNote({ trouble, onRetry }: { trouble: Why | null; onRetry: () => void }) {
  const { t } = useWords()
  if (!trouble) return <p className="desk desk-waiting">{t("coming")}</p>
  return (
    <div className="desk desk-notice desk-bad" role="alert">
      <p>{t(`refused.${trouble}`)}</p>
      {trouble === "signed_out" ? (
        <a className="desk-btn desk-btn-main" href="/admin/sign-in">
          {t("sign_in")}
        </a>
      ) : (
        <button type="button" className="desk-btn desk-btn-quiet" onClick={onRetry}>
          {t("again")}
        </button>
      )}
    </div>
  )
}
