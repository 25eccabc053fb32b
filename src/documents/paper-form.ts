import * as v from "valibot"

/** Which paper a file is for; the fields are ours, so that one who sends others is answered as if there were no such paper. */
export const paperForm = v.object({
  item: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  kind: v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)),
})
