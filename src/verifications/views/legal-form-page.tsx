import { Show } from "solid-js"
import type { AccountKind } from "#src/accounts/queries.ts"
import type { Draft } from "#src/forms/parse.ts"
import { type I18n, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { RadioField } from "#src/ui/choices.tsx"
import { Page } from "#src/ui/page.tsx"
import { type LegalForm, legalForms } from "../legal-form.ts"
import { formName } from "../words.ts"

function formHint({ t }: I18n, kind: AccountKind, form: LegalForm): string {
  return form === "individual"
    ? t(`verifications.forms_hint.${kind}.individual`)
    : t(`verifications.forms_hint.${form}`)
}

export function LegalFormPage(props: { kind: AccountKind; current: LegalForm | null; draft: Draft; mayEdit: boolean }) {
  const i = useI18n()
  const { t, locale } = i
  const { kind, current } = props
  const options = legalForms.map((form) => ({
    value: form,
    label: formName(i, kind, form),
    hint: formHint(i, kind, form),
  }))
  const trail = [{ label: t("verifications.title"), href: paths.verification(locale) }]
  return (
    <Page
      title={t(current ? "verifications.start.change_title" : "verifications.start.title")}
      intro={t(current ? "verifications.start.change_intro" : `verifications.start.${kind}`)}
      {...(current && { trail })}
      narrow
    >
      <Show when={props.mayEdit} fallback={<p class="notice notice-warn">{t("verifications.start.wait_owner")}</p>}>
        <form method="post" action={paths.verificationLegalForm(locale)} class="card stack">
          <RadioField
            name="legalForm"
            legend={t(`verifications.start.legend_${kind}`)}
            options={options}
            value={current}
            draft={props.draft}
          />
          <button type="submit" class="btn">
            {t(current ? "verifications.start.change" : "verifications.start.submit")}
          </button>
        </form>
        <p class="hint">{t("verifications.start.privacy")}</p>
      </Show>
    </Page>
  )
}
