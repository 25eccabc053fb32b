import { paths } from "#src/paths.ts"
import { atlas, users } from "#tests/cast.ts"
import { modes, type Person, type Stage, test } from "./stage.ts"
import { expectLight, kilobyte } from "./weigh.ts"

const usual = 60 * kilobyte
const hosted = 35 * kilobyte

for (const mode of modes.filter(({ script }) => script)) {
  const { locale } = mode

  test(`pages stay light on an old phone, in ${mode.name}`, async ({ stage }) => {
    const visitor = await stage.enter(mode, 360)
    const pages = [
      paths.home(locale),
      paths.howItWorks(locale),
      paths.help(locale),
      paths.terms(locale),
      paths.signUp(locale),
      paths.marketplace(locale),
      paths.creators(locale),
    ]
    for (const page of pages) await expectLight(visitor, page, usual)
    await expectLight(visitor, paths.productPage(locale, atlas.argan.slug), hosted)

    const merchant = await enterAs(stage, users.khadija.email, mode)
    const desks = [
      paths.dashboard,
      paths.products,
      paths.newProduct,
      paths.newProgram,
      paths.programs,
      paths.orders,
      paths.commissions,
    ]
    for (const desk of [...desks, paths.enrollments, paths.settings, paths.verification])
      await expectLight(merchant, desk(locale), usual)

    const influencer = await enterAs(stage, users.salma.email, mode)
    for (const desk of [paths.dashboard, paths.discover, paths.marketplace, paths.links])
      await expectLight(influencer, desk(locale), usual)
  })
}

async function enterAs(stage: Stage, email: string, mode: (typeof modes)[number]): Promise<Person> {
  const person = await stage.enter(mode, 360)
  await person.signIn(email)
  return person
}
