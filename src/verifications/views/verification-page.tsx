import { type JSX, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { isDone } from "../item-standing.ts"
import type { FileEvent } from "../queries.ts"
import type { File } from "../read-verification.ts"
import type { VerificationStanding } from "../verification-standing.ts"
import { isEditable } from "../verification-state.ts"
import { formName } from "../words.ts"
import { FileHistory } from "./file-history.tsx"
import { FileNotice } from "./file-notice.tsx"
import { ProgressPicture } from "./progress-picture.tsx"
import { StepList } from "./step-list.tsx"

type PageProps = { file: File; standing: VerificationStanding; events: FileEvent[]; mayEdit: boolean }

/** The whole file: where it stands, what is left, and what may be done about it. */
export function VerificationPage(props: PageProps) {
  const i = useI18n()
  const { t, locale } = i
  const { verification, items } = props.file
  const isOpen = isEditable(verification.state)
  const isReady = isOpen && items.length > 0 && items.every(isDone)
  const { kind, blocked, endsOn } = props.standing
  return (
    <Page
      title={t("verifications.title")}
      trail={[{ label: t("settings.title"), href: paths.settings(locale) }]}
      actions={<StateBadge state={verification.state} isReady={isReady} />}
      narrow
    >
      <FileNotice verification={verification} isReady={isReady} endsOn={endsOn} last={props.events[0]} />
      <Show when={props.mayEdit} fallback={<p class="hint">{t("verifications.start.wait_owner")}</p>}>
        <Acts {...props} isReady={isReady} />
      </Show>
      <Show when={blocked}>
        {(thing) => (
          <div class="notice border-sand-300 bg-white grid gap-1">
            <h2 class="font-semibold">{t("verifications.blocked_title")}</h2>
            <p>{t(`verifications.blocked.${thing()}`)}</p>
          </div>
        )}
      </Show>
      <Show when={items.length > 0}>
        <Section title={t("verifications.steps_title")}>
          <Show when={isOpen}>
            <ProgressPicture items={items} />
          </Show>
          <StepList items={items} mayOpen={props.mayEdit} />
          <p class="hint">
            {t("verifications.form_is", { form: formName(i, kind, verification.legalForm) })}
            <Show when={isOpen && props.mayEdit}>
              {" · "}
              <a class="link" href={paths.verificationLegalForm(locale)}>
                {t("verifications.form_change")}
              </a>
            </Show>
          </p>
        </Section>
      </Show>
      <FileHistory events={props.events} />
    </Page>
  )
}

function StateBadge(props: { state: File["verification"]["state"]; isReady: boolean }) {
  const { t } = useI18n()
  const tone = {
    ...{ open: "badge-warn", reopened: "badge-warn", changes_requested: "badge-warn", submitted: "", in_review: "" },
    ...{ approved: "badge-good", rejected: "badge-bad", expired: "badge-bad" },
  }[props.state]
  return props.isReady ? (
    <span class="badge badge-good">{t("verifications.states.ready")}</span>
  ) : (
    <span class={`badge ${tone}`}>{t(`verifications.states.${props.state}`)}</span>
  )
}

/** The one thing to do next. */
function Acts(props: PageProps & { isReady: boolean }): JSX.Element {
  const { t, locale } = useI18n()
  const { state } = props.file.verification
  const next = props.file.items.find((item) => !isDone(item))
  if (props.isReady)
    return <ActForm action={paths.verificationSubmission(locale)} label={t("verifications.submit")} class="btn" />
  if (isEditable(state))
    return (
      <Show when={next}>
        {(item) => (
          <a class="btn" href={paths.verificationStep(locale, item().requirement.code)}>
            {t("verifications.continue")} · {item().requirement.title[locale]}
          </a>
        )}
      </Show>
    )
  if (state === "submitted")
    return (
      <div class="grid gap-2">
        <ActForm
          action={paths.verificationSubmissionRemoval(locale)}
          label={t("verifications.withdraw")}
          class="btn-quiet"
        />
        <p class="hint">{t("verifications.withdraw_hint")}</p>
      </div>
    )
  if (state === "in_review") return null
  const isUrgent = state !== "approved" || props.standing.endsOn !== null
  const label = state === "rejected" ? "reopen" : isUrgent ? "renew" : "renew_quiet"
  return (
    <ActForm
      action={paths.verificationRenewal(locale)}
      label={t(`verifications.${label}`)}
      class={isUrgent ? "btn" : "btn-quiet"}
    />
  )
}

function ActForm(props: { action: string; label: string; class: string }) {
  return (
    <form method="post" action={props.action} class="grid">
      <button type="submit" class={props.class}>
        {props.label}
      </button>
    </form>
  )
}
