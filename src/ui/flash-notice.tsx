import { useT } from "#src/i18n/i18n.ts"
import type { Flash } from "#src/web/answer.ts"

/** What an act answers in the place of what it changed; it takes the focus, so that it is heard and the keyboard stays. */
export function AnswerNotice(props: { text: string }) {
  return (
    <p role="status" tabindex="-1" autofocus class="notice notice-good">
      {props.text}
    </p>
  )
}

export function FlashNotice(props: { flash: Flash }) {
  const t = useT()
  return (
    <div class="wrap mb-4">
      <p
        role={props.flash.tone === "problem" ? "alert" : "status"}
        class={`notice ${props.flash.tone === "problem" ? "notice-bad" : "notice-good"}`}
      >
        {t(props.flash.key, props.flash.parameters)}
      </p>
    </div>
  )
}
