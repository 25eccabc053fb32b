/** A recommendation on a phone becomes a parcel at a door, then money: told without words, so mirrored in Arabic. */
export function HeroDrawing() {
  return (
    <svg class="w-full max-w-md mx-auto rtl:-scale-x-100" viewBox="0 0 400 300" aria-hidden="true" fill="none">
      <circle class="fill-brand-100" cx="205" cy="150" r="140" />
      <path
        class="stroke-brand-600"
        d="M118 92 C 190 10, 262 30, 268 112 S 262 236, 330 232"
        stroke-width="3"
        stroke-dasharray="2 10"
        stroke-linecap="round"
      />
      <Phone />
      <Parcel />
      <Coins />
    </svg>
  )
}

function Phone() {
  return (
    <g>
      <rect class="fill-ink-900" x="52" y="58" width="104" height="196" rx="16" />
      <rect class="fill-white" x="60" y="68" width="88" height="176" rx="9" />
      <rect class="fill-saffron-100" x="68" y="78" width="72" height="76" rx="7" />
      <path
        class="fill-saffron-700"
        d="M98 94h12v8c8 5 11 11 11 20v17a4 4 0 0 1-4 4H91a4 4 0 0 1-4-4v-17c0-9 3-15 11-20z"
      />
      <rect class="fill-saffron-50" x="92" y="121" width="24" height="13" rx="2" />
      <rect class="fill-sand-300" x="68" y="163" width="58" height="7" rx="3.5" />
      <rect class="fill-sand-200" x="68" y="177" width="72" height="6" rx="3" />
      <rect class="fill-sand-200" x="68" y="189" width="44" height="6" rx="3" />
      <rect class="fill-brand-700" x="68" y="206" width="72" height="24" rx="7" />
      <rect class="fill-white" x="86" y="215" width="36" height="6" rx="3" />
      <path
        class="fill-brand-700"
        d="M128 44h60a13 13 0 0 1 13 13v15a13 13 0 0 1-13 13h-40l-16 13 2-14a13 13 0 0 1-19-12V57a13 13 0 0 1 13-13z"
      />
      <g class="stroke-white" stroke-width="4" stroke-linecap="round">
        <path d="M152 64h14" />
        <path d="M153 55h-6a9 9 0 0 0 0 18h6M165 55h6a9 9 0 0 1 0 18h-6" />
      </g>
    </g>
  )
}

function Parcel() {
  return (
    <g>
      <path class="fill-saffron-200" d="M222 128l50-18 50 18-50 19z" />
      <path class="fill-sand-300" d="M222 128l50 19v62l-50-20z" />
      <path class="fill-sand-200" d="M322 128l-50 19v62l50-20z" />
      <path class="fill-saffron-700" d="M241 121l50 19v16l-11 4v-16l-49-19z" />
      <circle class="fill-brand-700" cx="316" cy="116" r="17" />
      <path class="fill-white" d="M305 117l11-10 11 10h-3v8h-5v-6h-6v6h-5v-8z" />
    </g>
  )
}

function Coins() {
  return (
    <g>
      <ellipse class="fill-saffron-700" cx="348" cy="252" rx="34" ry="11" />
      <ellipse class="fill-saffron-200" cx="348" cy="246" rx="34" ry="11" />
      <ellipse class="fill-saffron-700" cx="344" cy="237" rx="34" ry="11" />
      <ellipse class="fill-saffron-200" cx="344" cy="231" rx="34" ry="11" />
      <ellipse class="fill-saffron-700" cx="350" cy="222" rx="34" ry="11" />
      <ellipse class="fill-saffron-200" cx="350" cy="216" rx="34" ry="11" />
      <ellipse class="stroke-saffron-700" cx="350" cy="216" rx="24" ry="7" stroke-width="2" />
    </g>
  )
}
