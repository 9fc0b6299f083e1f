/// ISO 3166-1 alpha-2 as officially assigned (249 codes), with `EU` (exceptionally reserved) and `XK` (user-assigned).
let countryCodes = WordTable(
  """
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
  CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
  GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
  KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
  MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
  SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
  UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
  EU XK
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
)

package func isCountryCode(_ bytes: ArraySlice<UInt8>) -> Bool { countryCodes.index(of: bytes) != nil }

/// What to write instead of something that is not a country code.
package func adviceOnCountry(_ text: String) -> String {
  let upper = text.uppercased()
  if upper != text, countryCodes.words.contains(upper) { return "write it in capitals: '\(upper)'" }
  let mistaken = [
    "UK": "GB", "EN": "GB", "EL": "GR", "SU": "RU", "YU": "RS", "KO": "KR", "DPRK": "KP", "ROK": "KR", "USA": "US",
    "PRK": "KP", "KOR": "KR", "RUS": "RU", "UKR": "UA", "GBR": "GB", "DEU": "DE", "FRA": "FR", "CHN": "CN", "JPN": "JP",
    "PRC": "CN", "UAE": "AE", "AP": "KP", "NORTH KOREA": "KP", "SOUTH KOREA": "KR", "RUSSIA": "RU", "UKRAINE": "UA",
  ]
  if let meant = mistaken[upper] { return "did you mean '\(meant)'?" }
  return "write the two capital letters of ISO 3166-1 (also EU and XK)"
}
