import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { type Key, useT } from "#src/i18n/i18n.ts"
import { longestMessage, maxFiles } from "../message.ts"

export type ComposerProps = {
  action: string
  /** New for each message, so that a form sent twice is one. */
  messageKey: string
  draft: Draft
  /** What the first message is about, where there is no conversation yet. */
  first?: { about: string; id: string }
}

const kinds = "image/jpeg,image/png,image/webp,image/heic,application/pdf"

/** Where one writes; what was typed stays when it could not be sent. */
export function Composer(props: ComposerProps) {
  const t = useT()
  const problem = props.draft.errors.body ?? props.draft.errors.files ?? props.draft.errors.form
  return (
    <form
      id="composer"
      method="post"
      action={props.action}
      enctype="multipart/form-data"
      {...(props.first ? {} : { "hx-post": props.action })}
      hx-encoding="multipart/form-data"
      hx-target="#composer"
      hx-swap="outerHTML"
      hx-disable="#composer button"
      class="grid gap-2 border-t border-sand-200 bg-white p-3 rounded-b-xl"
    >
      <input type="hidden" name="key" value={props.messageKey} />
      <Show when={props.first}>
        {(first) => (
          <>
            <input type="hidden" name="about" value={first().about} />
            <input type="hidden" name="subject" value={first().id} />
          </>
        )}
      </Show>
      <Show when={problem}>{(key) => <Problem problem={key()} name={props.draft.typed.refusedFile} />}</Show>
      <div class="flex items-end gap-2">
        <label for="body" class="sr-only">
          {t("messages.body")}
        </label>
        <textarea
          id="body"
          name="body"
          rows={2}
          maxlength={longestMessage}
          dir="auto"
          placeholder={t("messages.body")}
          aria-invalid={problem ? "true" : undefined}
          aria-describedby={problem ? "body-error" : undefined}
          autofocus={problem !== undefined}
          class="input resize-none flex-1 min-w-0"
        >
          {props.draft.typed.body ?? ""}
        </textarea>
        <button type="submit" class="btn">
          {t("messages.send")}
        </button>
      </div>
      <details>
        <summary class="link cursor-pointer text-sm py-1">{t("messages.attach")}</summary>
        <label for="files" class="hint block py-1">
          {t("messages.attach_hint", { max: maxFiles })}
        </label>
        <input id="files" type="file" name="files" multiple accept={kinds} class="input text-sm" />
      </details>
    </form>
  )
}

function Problem(props: { problem: Key; name: string | undefined }) {
  const t = useT()
  return (
    <p id="body-error" role="alert" class="error">
      {t(props.problem)} <bdi>{props.name}</bdi>
    </p>
  )
}
