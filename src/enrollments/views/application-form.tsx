import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { TextArea } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"

type Offer = { slug: string; termsVersion: number; approval: "manual" | "automatic" }

/** Asks for a place in a program, under the version of the terms that stands on the same page. */
export function ApplicationForm(props: { program: Offer; draft: Draft }) {
  const { t, locale } = useI18n()
  const atOnce = props.program.approval === "automatic"
  const version = props.program.termsVersion
  return (
    <Section title={t(atOnce ? "enrollments.apply.title_at_once" : "enrollments.apply.title")} id="application">
      <form method="post" action={paths.application(locale, props.program.slug)} class="stack" novalidate>
        <input type="hidden" name="termsVersion" value={String(version)} />
        <TextArea
          name="message"
          label={t("enrollments.apply.message")}
          hint={t("enrollments.apply.message_hint")}
          draft={props.draft}
          maxlength={1000}
        />
        <CheckField name="accept" required label={t("enrollments.apply.accept", { version })} draft={props.draft} />
        <p>
          <button type="submit" class="btn">
            {t(atOnce ? "enrollments.apply.join" : "enrollments.apply.send")}
          </button>
        </p>
      </form>
    </Section>
  )
}
