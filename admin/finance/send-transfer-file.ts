import * as v from "valibot"
import { transferFormatNames } from "#src/payouts/transfer-files/transfer-formats.ts"
import { writeTransferFile } from "#src/payouts/write-transfer-file.ts"
import { readBody } from "../desk/read-body.ts"
import { staffRoute } from "../web/staff-route.ts"

const fileBody = v.object({ format: v.picklist(transferFormatNames) })

/** The file for the platform's bank; sent as an attachment, or why there is none. */
export const sendTransferFile = staffRoute("pay", async ({ ctx, id, now, inAccount }) => {
  const { format } = await readBody(ctx, fileBody)
  const [account, batchId] = [id("account"), id("batch")]
  const written = await inAccount(account, (trx, actor) => writeTransferFile(trx, actor, { batchId, format }, now))
  if (!written.ok) {
    ctx.status = 409
    return { refused: written.reason }
  }
  const { name, contentType, bytes } = written.value
  ctx.body = Buffer.from(bytes)
  ctx.set({ "content-type": contentType, "content-disposition": `attachment; filename="${name}"` })
})
