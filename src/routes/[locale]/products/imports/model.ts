import { modelFile } from "#src/catalog-imports/model-file.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_catalogue", ({ answer, i }) =>
  answer.raw("text/csv; charset=utf-8", modelFile(i), {
    "content-disposition": 'attachment; filename="catalogue.csv"',
  }),
)
