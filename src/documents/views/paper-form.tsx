import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { maxPaperBytes } from "../paper.ts"

export type PaperFormProps = {
  itemId: string
  kind: string
  /** What the paper is called, for those who hear the page. */
  label: string
  /** The page to come back to. */
  back: string
  replaces?: boolean
}

/** Sends a paper: in pieces with a bar where scripts run, with the form where they do not. */
export function PaperForm(props: PaperFormProps) {
  const { t, locale } = useI18n()
  const id = `${props.itemId}-${props.kind}`
  const word = (name: "progress" | "waiting" | "done" | "failed") => t(`papers.upload.${name}`, { name: "{name}" })
  return (
    <paper-upload
      endpoint={paths.uploads(locale)}
      item={props.itemId}
      kind={props.kind}
      max-bytes={String(maxPaperBytes)}
      word-progress={word("progress")}
      word-waiting={word("waiting")}
      word-done={word("done")}
      word-failed={word("failed")}
      word-resume={t("papers.upload.resume", { name: "{name}", percent: "{percent}" })}
      word-too-large={t("papers.upload.too_large")}
      word-signed-out={t("papers.upload.signed_out")}
      word-cancelled={t("papers.upload.cancelled")}
    >
      <form method="post" action={paths.papers(locale)} enctype="multipart/form-data" class="stack gap-3">
        <input type="hidden" name="item" value={props.itemId} />
        <input type="hidden" name="kind" value={props.kind} />
        <input type="hidden" name="back" value={props.back} />
        <div class="grid gap-3 sm:grid-cols-2">
          <FileField id={`${id}-photo`} label={props.label} way="photo" hintId={`${id}-hint`} />
          <FileField id={`${id}-file`} label={props.label} way="file" hintId={`${id}-hint`} />
        </div>
        <p class="hint" id={`${id}-hint`}>
          {t("papers.upload.hint")}
        </p>
        <p data-part="status" role="status" class="text-sm break-words" />
        <div data-part="sending" hidden class="flex items-center gap-3 [&[hidden]]:hidden">
          <progress max="100" value="0" aria-label={props.label} class="flex-1 h-3 accent-brand-700" />
          <button type="button" data-part="cancel" class="btn-quiet btn-small">
            {t("papers.upload.cancel")}
          </button>
        </div>
        <p>
          <button type="submit" class="btn-quiet">
            {t(props.replaces ? "papers.upload.replace" : "papers.upload.send")}
          </button>
        </p>
      </form>
    </paper-upload>
  )
}

const accepted = "image/jpeg,image/png,image/webp,application/pdf"

/** `capture` opens the camera at once, so that the gallery and the files need a field of their own. */
function FileField(props: { id: string; label: string; way: "file" | "photo"; hintId: string }) {
  const { t } = useI18n()
  const isPhoto = props.way === "photo"
  return (
    <div
      class={`field rounded-lg focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-brand-700 ${isPhoto ? "pointer-fine:hidden" : ""}`}
    >
      {/* Where scripts run the choice is sent at once: the words are the button, and the browser's own is not shown. */}
      <label
        for={props.id}
        class={`label ${isPhoto ? "[paper-upload:defined_&]:btn" : "[paper-upload:defined_&]:btn-quiet"}`}
      >
        {t(`papers.upload.${props.way}`)}
        <span class="sr-only"> ({props.label})</span>
      </label>
      <input
        id={props.id}
        type="file"
        name="file"
        multiple={!isPhoto}
        accept={isPhoto ? "image/*" : accepted}
        capture={isPhoto ? "environment" : undefined}
        aria-describedby={props.hintId}
        class="input [paper-upload:defined_&]:sr-only"
      />
    </div>
  )
}
