import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { fileForm } from "#src/payouts/batch-forms.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { writeTransferFile } from "#src/payouts/write-transfer-file.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, form, locale, now, answer }) => {
  const { id: batchId } = await findBatch(trx, actor.accountId, id("batch"))
  const own = paths.payoutBatch(locale, batchId)
  const parsed = parseForm(fileForm, form)
  if (!parsed.ok) return answer.refused("forms.choose", own)
  const written = await writeTransferFile(trx, actor, { batchId, format: parsed.value.format }, now)
  if (!written.ok) return answer.refused(`payouts.refused.${written.reason}`, own)
  const { name, contentType, bytes } = written.value
  const headers = {
    "content-type": contentType,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  }
  return answer.response(new Response(Buffer.from(bytes), { headers }))
})
