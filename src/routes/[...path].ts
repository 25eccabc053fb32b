import { NotFound } from "#src/errors.ts"
import { asReader } from "#src/web/as-visitor.ts"

const nothingHere = asReader((visit) => {
  throw new NotFound(visit.url.pathname)
})

export { nothingHere as GET, nothingHere as POST }
