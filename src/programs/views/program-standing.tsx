import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { programState } from "../program.ts"
import type { Program } from "../queries.ts"

const tones = { draft: "notice-warn", open: "notice-good", closed: "notice-bad" }

/** Where a program stands, and what may be done about it. */
export function ProgramStanding(props: { program: Program; isVerified: boolean; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const { id, slug, openedAt, closedAt } = props.program
  const state = programState(props.program)
  const since = state === "closed" ? closedAt : openedAt
  const date = since ? formatDate(since, locale, "day") : ""
  return (
    <div class={`notice ${tones[state]} flex flex-wrap items-center gap-3`}>
      <div class="flex-1 min-w-60 grid gap-1">
        <p>{t(`programs.page.${state}_notice`, { date })}</p>
        <Show when={state !== "open" && !props.isVerified}>
          <p>{t("verifications.opening_waits")}</p>
        </Show>
      </div>
      <Show when={state === "open"}>
        <a class="btn-quiet btn-small" href={paths.discoverProgram(locale, slug)}>
          {t("programs.page.see_public")}
        </a>
      </Show>
      <Show when={props.mayEdit}>
        <Show
          when={state === "open"}
          fallback={
            <Show when={props.isVerified} fallback={<VerificationLink />}>
              <form method="post" action={paths.programOpening(locale, id)}>
                <button type="submit" class="btn btn-small">
                  {t(state === "draft" ? "programs.page.open" : "programs.page.reopen")}
                </button>
              </form>
            </Show>
          }
        >
          <form method="post" action={paths.programClosure(locale, id)}>
            <button type="submit" class="btn-danger btn-small">
              {t("programs.page.close")}
            </button>
          </form>
        </Show>
      </Show>
    </div>
  )
}

function VerificationLink() {
  const { t, locale } = useI18n()
  return (
    <a class="btn btn-small" href={paths.verification(locale)}>
      {t("verifications.banner.go")}
    </a>
  )
}
