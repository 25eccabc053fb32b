import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { WriteButton } from "#src/messages/views/write-button.tsx"
import { paths } from "#src/paths.ts"
import type { InboxRow } from "../inbox-queries.ts"

/** What a merchant may do about one enrollment. */
export function DecisionForms(props: { row: InboxRow; draft: Draft }) {
  const { t, locale } = useI18n()
  const { id, status } = props.row
  const approval = paths.enrollmentApproval(locale, id)
  return (
    <div class="flex flex-wrap items-start gap-2">
      <WriteButton about="enrollment" id={id} />
      <Show when={status === "pending"}>
        <form method="post" action={approval} hx-post={approval} hx-target={`#enrollment-${id}`} hx-swap="outerHTML">
          <button type="submit" class="btn btn-small">
            {t("enrollments.act.approve")}
          </button>
        </form>
        <ReasonForm
          id={id}
          to={paths.enrollmentRejection(locale, id)}
          open={t("enrollments.act.reject")}
          send={t("enrollments.act.confirm_reject")}
          draft={props.draft}
        />
      </Show>
      <Show when={status === "approved"}>
        <a class="btn-quiet btn-small" href={paths.enrollmentReward(locale, id)}>
          {t("enrollments.act.own_reward")}
        </a>
      </Show>
      <Show when={status === "approved" || status === "left"}>
        <ReasonForm
          id={id}
          to={paths.enrollmentBan(locale, id)}
          open={t("enrollments.act.ban")}
          send={t("enrollments.act.confirm_ban")}
          draft={props.draft}
        />
      </Show>
    </div>
  )
}

type ReasonFormProps = { id: string; to: string; open: string; send: string; draft: Draft }

/** A decision that gives its reason; its field has the enrollment in its id, since the page has one for each. */
function ReasonForm(props: ReasonFormProps) {
  const { t } = useI18n()
  const error = props.draft.errors.reason
  const field = `reason-${props.id}`
  return (
    <details open={Boolean(error)} class="open:basis-full">
      <summary class="btn-quiet btn-small w-fit list-none">{props.open}</summary>
      <form
        method="post"
        action={props.to}
        hx-post={props.to}
        hx-target={`#enrollment-${props.id}`}
        hx-swap="outerHTML"
        class="stack gap-2 pt-3"
        novalidate
      >
        <div class="field">
          <label for={field} class="label">
            {t("enrollments.act.reason")}
          </label>
          <textarea
            id={field}
            name="reason"
            rows="3"
            maxlength="500"
            required
            dir="auto"
            aria-invalid={error ? "true" : undefined}
            aria-describedby={error ? `${field}-error` : undefined}
            class="input"
          >
            {props.draft.typed.reason ?? ""}
          </textarea>
          <Show when={error}>
            {(key) => (
              <p id={`${field}-error`} class="error">
                {t(key())}
              </p>
            )}
          </Show>
        </div>
        <p>
          <button type="submit" class="btn-danger btn-small">
            {props.send}
          </button>
        </p>
      </form>
    </details>
  )
}
