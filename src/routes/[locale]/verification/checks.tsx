import { casablancaDay } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"
import { isFieldName } from "#src/verifications/fields/field-names.ts"
import { FieldNote } from "#src/verifications/views/field-note.tsx"
import { asMember } from "#src/web/as-member.ts"

/** What is to be said of one field while it is typed; nothing of it is kept. */
export const POST = asMember("manage_account", ({ form, query, now, answer }) => {
  const field = query("field")
  if (!isFieldName(field)) throw new NotFound(`field ${field}`)
  const text = form.text(field)
  const { problem, hint } =
    text === "" ? { problem: undefined, hint: undefined } : checkField(field, text, { today: casablancaDay(now) })
  return answer.fragment(() => <FieldNote problem={problem} hint={hint} />)
})
