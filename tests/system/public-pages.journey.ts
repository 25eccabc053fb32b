import { paths } from "#src/paths.ts"
import { modes, test } from "./stage.ts"

for (const mode of modes) {
  test(`a newcomer reads what it is, in ${mode.name}`, async ({ stage }) => {
    const { locale } = mode
    const newcomer = await stage.enter(mode)

    for (const page of ["home", "howItWorks", "help", "legalNotice", "terms", "privacy"] as const) {
      await newcomer.visit(paths[page](locale))
      await newcomer.look(page)
    }
  })
}
