import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { RewardValueFields } from "#src/programs/views/reward-value-fields.tsx"
import { SelectField, TextArea, TextField } from "#src/ui/fields.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"

type NewInvitationProps = {
  programs: { id: string; nameFr: string | null; nameAr: string | null }[]
  asked: { handle: string; program: string }
  draft: Draft
}

export function NewInvitationPage(props: NewInvitationProps) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("program_invitations.form.title")}
      intro={t("program_invitations.form.intro")}
      trail={[{ label: t("program_invitations.title"), href: paths.programInvitations(locale) }]}
      narrow
    >
      <Show
        when={props.programs.length > 0}
        fallback={
          <EmptyState
            title={t("program_invitations.form.nothing.title")}
            body={t("program_invitations.form.nothing.body")}
          />
        }
      >
        <InvitationForm {...props} />
      </Show>
    </Page>
  )
}

function InvitationForm(props: NewInvitationProps) {
  const { t, locale } = useI18n()
  const { draft, asked } = props
  const programs = props.programs.map((program) => ({ value: program.id, label: nameIn(program, locale) }))
  return (
    <form method="post" action={paths.programInvitations(locale)} class="stack gap-6" novalidate>
      <div class="card stack">
        <TextField
          name="handle"
          label={t("program_invitations.form.handle")}
          hint={t("program_invitations.form.handle_hint")}
          draft={draft}
          value={asked.handle}
          dir="ltr"
          maxlength={80}
          required
        />
        <SelectField
          name="program"
          label={t("program_invitations.form.program")}
          draft={draft}
          value={asked.program}
          options={programs}
          required
        />
        <TextArea name="message" label={t("program_invitations.form.message")} draft={draft} maxlength={1000} />
      </div>
      <fieldset class="card stack">
        <legend class="legend">{t("program_invitations.form.reward")}</legend>
        <p class="hint">{t("program_invitations.form.reward_hint")}</p>
        <RewardValueFields draft={draft} value={null} />
      </fieldset>
      <p>
        <button type="submit" class="btn">
          {t("program_invitations.form.send")}
        </button>
      </p>
    </form>
  )
}
