import Columns
import ICU
import Synchronization

/// The rules of a language, as ICU has them: sort keys and case.
///
/// Binding a collation's name has seen to it that there is a library (`CollationName`).
struct LanguageRules: Sendable {
    let collator: Collator
    private let library: ICULibrary
    /// The locale by which case changes.
    private let casesLocale: String

    private static let opened = Mutex<[LanguageOrder: LanguageRules]>([:])

    /// The rules of an order, which are read once.
    static func shared(_ order: LanguageOrder) -> LanguageRules {
        opened.withLock { opened in
            if let rules = opened[order] { return rules }
            let rules = LanguageRules(order)
            opened[order] = rules
            return rules
        }
    }

    private init(_ order: LanguageOrder) {
        let strength: Collator.Strength =
            switch (order.ignoresCase, order.ignoresAccents) {
            case (false, false): .cases
            case (true, false): .accents
            case (_, true): .letters
            }
        guard let library = ICULibrary.shared,
            let collator = Collator(
                library, locale: order.locale, strength: strength,
                separatesCases: order.ignoresAccents && !order.ignoresCase)
        else { preconditionFailure("collations of languages are bound where ICU is") }
        (self.library, self.collator) = (library, collator)
        casesLocale = collator.rulesLocale
    }

    /// As in Spark, letters of ASCII alone change as they do in English: `i` becomes `I` in Turkish too.
    func changed(_ text: [Unit], to casing: ICULibrary.Casing) -> [Unit] {
        switch casing {
        case .upper where text.allSatisfy({ $0 < 0x80 }):
            return text.map { $0 &- 0x61 < 26 ? $0 & ~0x20 : $0 }
        case .lower where text.allSatisfy({ $0 < 0x80 }):
            return text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        default: break
        }
        return library.changed(text, to: casing, locale: casesLocale)
    }

    func sortKey(of text: some Collection<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        collator.appendSortKey(of: Self.units(of: text), to: &key)
        return key
    }

    /// The keys of many texts, in their order.
    func sortKeys(of strings: StringVector, ignoringTrailingBlanks: Bool) -> StringVector {
        var keys = StringVector()
        keys.bytes.reserveCapacity(strings.bytes.count * 2)
        keys.offsets.reserveCapacity(strings.offsets.count)
        var key: [UInt8] = []
        for index in 0..<strings.count {
            let start = Int(strings.offsets[index])
            var end = Int(strings.offsets[index + 1])
            if ignoringTrailingBlanks {
                while end > start, strings.bytes[end - 1] == 0x20 { end -= 1 }
            }
            key.removeAll(keepingCapacity: true)
            collator.appendSortKey(of: Self.units(of: strings.bytes[start..<end]), to: &key)
            keys.append(key)
        }
        return keys
    }

    static func units(of text: some Collection<UInt8>) -> [Unit] {
        text.allSatisfy { $0 < 0x80 }
            ? text.map(Unit.init) : Array(String(decoding: text, as: UTF8.self).utf16)
    }
}
