/// How a language orders texts, and which differences make none.
public struct LanguageOrder: Hashable, Sendable {
    /// The place of the name in `names`.
    private let place: UInt8
    /// Texts that differ in upper and lower case alone are equal: the suffix `_CI`.
    public var ignoresCase: Bool
    /// Texts that differ in accents alone are equal: the suffix `_AI`.
    public var ignoresAccents: Bool

    /// - Parameter name: One of `names`.
    /// - Returns: nil for any other name.
    public init?(_ name: String, ignoresCase: Bool = false, ignoresAccents: Bool = false) {
        guard let place = Self.names.firstIndex(of: name) else { return nil }
        self.place = UInt8(place)
        self.ignoresCase = ignoresCase
        self.ignoresAccents = ignoresAccents
    }

    /// The language, with its script and its country in three letters where these matter: `sr_Cyrl_BIH`;
    /// `UNICODE` for what all languages have in common.
    public var language: String { Self.names[Int(place)] }

    /// The language as ICU names its rules: "" for what all have in common.
    public var locale: String { place == 0 ? "" : language }

    /// As Spark writes it: `de_AUT_CI_AI`.
    public var name: String {
        language + (ignoresCase ? "_CI" : "") + (ignoresAccents ? "_AI" : "")
    }

    /// The languages that have rules of their own in the Unicode locale data, by name.
    public static let names: [String] =
        ["UNICODE"]
            + """
            af am ar ar_SAU as az be bg blo bn bo br bs bs_Cyrl ca ceb chr cs cy da de de_AUT dsb dz
            ee el en en_USA eo es et fa fa_AFG ff ff_Adlm fi fil fo fr fr_CAN fy ga gl gu ha haw he
            he_ISR hi hr hsb hu hy id id_IDN ig is it ja ka kk kk_Arab kl km kn ko kok ku ky lb lij
            lkt ln lo lt lv mk ml mn mr ms mt my nb nb_NOR ne nl nn no nso om or pa pa_Guru
            pa_Guru_IND pl ps pt ro ru sa se si sk sl smn sq sr sr_Cyrl sr_Cyrl_BIH sr_Cyrl_MNE
            sr_Cyrl_SRB sr_Latn sr_Latn_BIH sr_Latn_SRB st sv sw ta te th tk tn to tr ug uk ur uz vi
            wae wo xh yi yo zh zh_Hans zh_Hans_CHN zh_Hans_SGP zh_Hant zh_Hant_HKG zh_Hant_MAC
            zh_Hant_TWN zu
            """.split(whereSeparator: \.isWhitespace).map(String.init)
}
