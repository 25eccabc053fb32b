import { theme as site } from "#src/ui/theme.ts"

const { brand, sand, ink, saffron, rose } = site.colors

/** The site's own colours and letters, in AdminJS' names for them. */
export const theme = {
  font: site.font.sans,
  colors: {
    ...{ text: ink[900], border: sand[200], bg: sand[50], separator: sand[300], highlight: sand[100] },
    ...{
      primary100: brand[700],
      primary80: brand[600],
      primary60: brand[600],
      primary40: brand[200],
      primary20: brand[100],
    },
    ...{
      accent: brand[800],
      grey100: ink[900],
      grey80: ink[700],
      grey60: ink[500],
      grey40: sand[300],
      grey20: sand[100],
    },
    ...{ error: rose[700], errorDark: rose[800], errorLight: rose[50], info: brand[700], infoDark: brand[800] },
    ...{ infoLight: brand[100], success: brand[700], successDark: brand[800], successLight: brand[50] },
    ...{ warning: saffron[700], warningDark: saffron[800], warningLight: saffron[50], filterBg: sand[50] },
    ...{ inputBorder: ink[500], sidebar: "#ffffff", container: "#ffffff", love: brand[700] },
  },
}
