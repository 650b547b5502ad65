/// Case as languages change it, and how languages and countries are called.
extension ICULibrary {
    /// A change of case.
    public enum Casing: Sendable { case upper, lower, title }

    /// A text in another case, by a locale's rules: `i` becomes `İ` in Turkish.
    public func changed(_ text: [Unit], to casing: Casing, locale: String) -> [Unit] {
        filled(capacity: text.count * 3 + 8) { buffer, capacity, status in
            switch casing {
            case .upper:
                locales.upper(buffer, capacity, text, Int32(text.count), locale, status)
            case .lower:
                locales.lower(buffer, capacity, text, Int32(text.count), locale, status)
            case .title:
                locales.title(buffer, capacity, text, Int32(text.count), nil, locale, status)
            }
        }
    }

    /// The language of a locale in English: "German".
    public func languageName(of locale: String) -> String {
        displayName { locales.language(locale, "en", $0, $1, $2) }
    }

    /// The country of a locale in English, "Austria"; empty where it names none.
    public func countryName(of locale: String) -> String {
        displayName { locales.country(locale, "en", $0, $1, $2) }
    }

    private func displayName(_ body: Fill) -> String {
        String(decoding: filled(capacity: 128, body), as: UTF16.self)
    }

    /// Writes into a buffer of a capacity and tells how much there is to write.
    private typealias Fill = (UnsafeMutablePointer<Unit>?, Int32, UnsafeMutablePointer<Status>) ->
        Int32

    private func filled(capacity: Int, _ body: Fill) -> [Unit] {
        var capacity = capacity
        while true {
            var needed = 0
            let units = [Unit](unsafeUninitializedCapacity: capacity) { buffer, count in
                var status: Status = 0
                needed = Int(body(buffer.baseAddress, Int32(capacity), &status))
                count = min(needed, capacity)
            }
            if needed <= capacity { return units }
            capacity = needed
        }
    }
}

/// Functions of `ustring.h`, `uloc.h` and `uversion.h`.
struct LocaleFunctions: Sendable {
    typealias Change =
        @convention(c) (
            UnsafeMutablePointer<Unit>?, Int32, UnsafePointer<Unit>, Int32, UnsafePointer<CChar>,
            UnsafeMutablePointer<Status>
        ) -> Int32
    typealias ChangeWords =
        @convention(c) (
            UnsafeMutablePointer<Unit>?, Int32, UnsafePointer<Unit>, Int32, OpaquePointer?,
            UnsafePointer<CChar>, UnsafeMutablePointer<Status>
        ) -> Int32
    typealias Name =
        @convention(c) (
            UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutablePointer<Unit>?, Int32,
            UnsafeMutablePointer<Status>
        ) -> Int32
    typealias Version = @convention(c) (UnsafeMutablePointer<UInt8>) -> Void

    let upper: Change
    let lower: Change
    let title: ChangeWords
    let language: Name
    let country: Name
    let version: Version

    init(_ symbols: Symbols) throws(MissingFunction) {
        upper = try symbols("u_strToUpper")
        lower = try symbols("u_strToLower")
        title = try symbols("u_strToTitle")
        language = try symbols("uloc_getDisplayLanguage")
        country = try symbols("uloc_getDisplayCountry")
        version = try symbols("u_getVersion")
    }
}
