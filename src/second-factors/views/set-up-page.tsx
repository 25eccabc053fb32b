import { Show } from "solid-js"
import { SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { CurrentPasswordField } from "#src/ui/password-field.tsx"
import type { SetUp } from "../begin-set-up.ts"
import { CodeField } from "./code-field.tsx"

type Props = { setUp: SetUp; isReplacement: boolean; draft: Draft }

export function SetUpPage(props: Props) {
  const { t, locale } = useI18n()
  const title = props.isReplacement ? t("second_factors.set_up.replace_title") : t("second_factors.set_up.title")
  return (
    <SettingsFrame title={title}>
      <Section title={t("second_factors.set_up.add_title")}>
        <p>{t("second_factors.set_up.scan")}</p>
        <div
          role="img"
          aria-label={t("second_factors.set_up.qr")}
          class="w-56 justify-self-center [&>svg]:w-full [&>svg]:h-auto"
          innerHTML={props.setUp.qrSvg}
        />
        <p>{t("second_factors.set_up.same_phone")}</p>
        <a class="btn-quiet justify-self-start" href={props.setUp.address}>
          {t("second_factors.set_up.open")}
        </a>
        <Secret secret={props.setUp.secret} />
      </Section>
      <Section title={t("second_factors.set_up.confirm_title")}>
        <form method="post" action={paths.secondFactorSetup(locale)} class="stack">
          <CodeField draft={props.draft} hint={t("second_factors.set_up.code_hint")} />
          <Show when={!props.isReplacement}>
            <CurrentPasswordField name="currentPassword" label={t("settings.current_password")} draft={props.draft} />
          </Show>
          <button type="submit" class="btn">
            {props.isReplacement ? t("second_factors.set_up.replace_submit") : t("second_factors.set_up.submit")}
          </button>
        </form>
      </Section>
    </SettingsFrame>
  )
}

/** In groups of four, to be typed where nothing can be scanned. */
function Secret(props: { secret: string }) {
  const { t } = useI18n()
  return (
    <div class="stack gap-2">
      <p>{t("second_factors.set_up.type")}</p>
      <p dir="ltr" class="font-mono text-start bg-sand-50 border border-sand-200 rounded-lg p-3 break-words">
        {props.secret.match(/.{1,4}/g)?.join(" ")}
      </p>
      <copy-button value={props.secret} done={t("settings.keys.copied")}>
        <button type="button" class="btn-quiet btn-small">
          {t("second_factors.set_up.copy")}
        </button>
      </copy-button>
    </div>
  )
}
