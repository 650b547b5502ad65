/// Compares texts as a language orders them.
///
/// `@unchecked Sendable`: nothing changes the library's object after `init`, and its functions that only read
/// may be called from all threads.
public final class Collator: @unchecked Sendable {
    let library: ICULibrary
    let pointer: OpaquePointer

    /// What differences count, from the letters alone to accents and case.
    public enum Strength: Int32, Sendable {
        case letters = 0
        case accents = 1
        case cases = 2
    }

    /// - Parameters:
    ///   - locale: As ICU names it, such as "de_AT"; "" for what all languages have in common.
    ///   - separatesCases: Case counts beside letters, where accents do not.
    /// - Returns: nil where the library has no rules at all.
    public init?(
        _ library: ICULibrary, locale: String, strength: Strength, separatesCases: Bool
    ) {
        var status: Status = 0
        guard let pointer = library.collators.open(locale, &status), status <= 0 else {
            return nil
        }
        library.collators.setStrength(pointer, strength.rawValue)
        if separatesCases {
            library.collators.setAttribute(
                pointer, CollatorFunctions.caseLevel, CollatorFunctions.on, &status)
        }
        (self.library, self.pointer) = (library, pointer)
    }

    deinit { library.collators.close(pointer) }

    /// Appends bytes that are equal where texts are equal, and ordered as these are.
    ///
    /// - Complexity: O(n).
    public func appendSortKey(of text: [Unit], to bytes: inout [UInt8]) {
        // Most keys take little more than their text.
        var capacity = text.count * 4 + 16
        while true {
            var needed = 0
            let key = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                needed = Int(
                    library.collators.sortKey(
                        pointer, text, Int32(text.count), buffer.baseAddress, Int32(capacity)))
                count = min(needed, capacity)
            }
            if needed <= capacity {
                // The last byte is a zero that ends each key.
                bytes.append(contentsOf: key.dropLast())
                return
            }
            capacity = needed
        }
    }

    /// The locale whose rules these are, which may be that of a wider language: "" for English.
    public var rulesLocale: String {
        var status: Status = 0
        guard let name = library.collators.locale(pointer, CollatorFunctions.actual, &status) else {
            return ""
        }
        let text = String(cString: name)
        return text == "root" ? "" : text
    }
}

/// The functions of `ucol.h`.
struct CollatorFunctions: Sendable {
    typealias Open =
        @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<Status>) -> OpaquePointer?
    typealias Close = @convention(c) (OpaquePointer) -> Void
    typealias SetStrength = @convention(c) (OpaquePointer, Int32) -> Void
    typealias SetAttribute =
        @convention(c) (OpaquePointer, Int32, Int32, UnsafeMutablePointer<Status>) -> Void
    typealias SortKey =
        @convention(c) (
            OpaquePointer, UnsafePointer<Unit>, Int32, UnsafeMutablePointer<UInt8>?, Int32
        ) -> Int32
    typealias Locale =
        @convention(c) (OpaquePointer, Int32, UnsafeMutablePointer<Status>)
        -> UnsafePointer<CChar>?

    let open: Open
    let close: Close
    let setStrength: SetStrength
    let setAttribute: SetAttribute
    let sortKey: SortKey
    let locale: Locale

    /// `UCOL_CASE_LEVEL` and `UCOL_ON`.
    static let caseLevel: Int32 = 3
    static let on: Int32 = 17
    /// `ULOC_ACTUAL_LOCALE`.
    static let actual: Int32 = 0

    init(_ symbols: Symbols) throws(MissingFunction) {
        open = try symbols("ucol_open")
        close = try symbols("ucol_close")
        setStrength = try symbols("ucol_setStrength")
        setAttribute = try symbols("ucol_setAttribute")
        sortKey = try symbols("ucol_getSortKey")
        locale = try symbols("ucol_getLocaleByType")
    }
}
