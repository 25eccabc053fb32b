import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { influencerPoints, merchantPoints, promises } from "../points.ts"
import { HeroDrawing } from "./hero-drawing.tsx"
import { OrderLife } from "./order-life.tsx"
import { PointGrid } from "./point-grid.tsx"
import { Topic } from "./topic.tsx"

export function HomePage() {
  return (
    <div class="wrap grid gap-12 lg:gap-16">
      <Hero />
      <Topic id="life" title="pages.home.life.title" lead="pages.home.life.lead">
        <OrderLife />
      </Topic>
      <Topic id="merchants" title="pages.home.merchants.title" lead="pages.home.merchants.lead">
        <PointGrid points={merchantPoints} />
      </Topic>
      <Topic id="influencers" title="pages.home.influencers.title" lead="pages.home.influencers.lead">
        <PointGrid points={influencerPoints} />
      </Topic>
      <Topic id="promises" title="pages.home.promises.title">
        <PointGrid points={promises} />
      </Topic>
      <Topic id="start" title="pages.home.start.title" lead="pages.home.start.body">
        <StartLinks />
      </Topic>
    </div>
  )
}

function Hero() {
  const { t, locale } = useI18n()

  return (
    <section class="grid items-center gap-6 rounded-2xl border border-brand-100 bg-brand-50 p-5 sm:p-10 lg:grid-cols-[3fr_2fr]">
      <div class="grid gap-4">
        <p class="font-semibold text-brand-800">{t("pages.home.hero.kicker")}</p>
        <h1 class="text-3xl sm:text-4xl lg:text-5xl font-bold text-ink-900 leading-tight">
          {t("pages.home.hero.title")}
        </h1>
        <p class="text-lg max-w-prose">{t("pages.home.hero.lead")}</p>
        <StartLinks />
        <p>
          <a class="link inline-block py-2" href={paths.howItWorks(locale)}>
            {t("pages.home.hero.how")}
          </a>
        </p>
      </div>
      <HeroDrawing />
    </section>
  )
}

function StartLinks() {
  const { t, locale } = useI18n()

  return (
    <p class="flex flex-wrap gap-3">
      <a class="btn" href={`${paths.signUp(locale)}?kind=merchant`}>
        {t("pages.home.hero.merchant")}
      </a>
      <a class="btn-quiet" href={`${paths.signUp(locale)}?kind=influencer`}>
        {t("pages.home.hero.influencer")}
      </a>
    </p>
  )
}
