import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"

/** On a program's page: that a product may be asked for, and where, once one is in the program. */
export function SampleInvite(props: { enrollmentId: string | null }) {
  const { t, locale } = useI18n()
  return (
    <Section title={t("samples.invite.title")}>
      <p class="max-w-prose">{t("samples.invite.body")}</p>
      <Show when={props.enrollmentId} fallback={<p class="hint">{t("samples.invite.once_enrolled")}</p>}>
        {(id) => (
          <p>
            <a class="btn-quiet" href={paths.newSample(locale, id())}>
              {t("samples.invite.ask")}
            </a>
          </p>
        )}
      </Show>
    </Section>
  )
}
