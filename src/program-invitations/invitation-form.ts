import * as v from "valibot"
import type { RewardValue } from "#src/commissions/reward-rule.ts"
import { messageKey, optionalText, requiredText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import { parseRewardValue } from "#src/programs/reward-value-form.ts"

const invitation = v.object({
  handle: v.pipe(
    requiredText(80),
    v.transform((text) => text.replace(/^@/, "").toLowerCase()),
  ),
  program: v.pipe(v.string(), v.uuid(messageKey("forms.choose"))),
  message: optionalText(1000),
})

type Invited = { handle: string; programId: string; message: string | null; reward: RewardValue | null }

export function parseInvitationForm(form: Form): Parsed<Invited> {
  const parsed = parseForm(invitation, form)
  if (!parsed.ok) return parsed
  const reward = parseRewardValue(form)
  if (!reward.ok) return reward
  const { handle, program, message } = parsed.value
  return { ok: true, value: { handle, programId: program, message, reward: reward.value } }
}
