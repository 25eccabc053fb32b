const words = `
password password1 password123 passw0rd p@ssword p@ssw0rd motdepasse motdepasse1 motdepasse123 azerty azerty123 azertyuiop
qwerty qwerty123 qwertyuiop qsdfghjklm wxcvbn azertyazerty qwertyqwerty 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 zaq12wsx
123456789 1234567890 123456789a 12345678a 123123123 11223344 112233445566 147258369 987654321 987654321a 1122334455
123454321 12344321 0123456789 00112233 10203040 14789632 159753 159753456 741852963 789456123 963852741 123321123
iloveyou jetaime jetaime1 sunshine princess football baseball superman batman pokemon starwars dragon monkey shadow
michael jordan23 trustno1 whatever computer internet samsung facebook instagram youtube tiktok whatsapp snapchat google
welcome welcome1 bienvenue bonjour bonjour1 soleil doudou chouchou loulou marseille barcelona barcelone realmadrid
administrator administrateur admin123 admin1234 root1234 letmein letmein1 changeme changeme1 secret123 test1234 testtest
default1 guest123 master123 access14 freedom1 hello123 abc12345 abcd1234 a1b2c3d4 aaaa1111 qwer1234 asdf1234 asdfghjkl
asdfasdf zxcvbnm zxcvbnm1 poiuytrewq mlkjhgfdsq lkjhgfdsa
maroc maroc123 maroc2024 maroc2025 maroc2026 morocco morocco1 morocco123 casablanca casablanca1 marrakech agadir tanger
rabat123 fes12345 raja1949 wydad1937 rajacasa widad123 dimaraja dimawydad dimamaghrib bismillah bismillah1 allahakbar
allah123 alhamdulillah alhamdolilah hamdoullah inchallah mohamed mohammed mohamed1 mohamed123 fatima123 khadija1 youssef1
ahmed123 hamza123 amina123 aicha123 zineb123 salma123 omar1234 ilovemaroc lahcen123
السلامعليكم بسمالله الحمدلله محمد123 المغرب المغرب123 كلمهالسر احبك حبيبي
shareyoursales shareyoursales1 influenceur influenceur1 influencer marchand merchant
`

/** The passwords that are tried first, already folded: worldwide, French and Moroccan habits. */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
