import { openDataExport } from "#src/personal-data/open-data-export.ts"
import { asAnyUser } from "#src/web/as-member.ts"

export const GET = asAnyUser(async ({ db, id, now, signedIn, answer }) => {
  const { name, bytes } = await openDataExport(db, signedIn.userId, id("request"), now)
  return answer.response(
    new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/zip",
        "content-length": String(bytes.length),
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    }),
  )
})
