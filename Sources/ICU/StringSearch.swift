/// Finds a pattern in a text, as a language compares them. A match covers whole characters with their marks.
///
/// It walks: each search goes on from the place of the last one. All places are counted in units of UTF-16.
public final class StringSearch {
    private let functions: SearchFunctions
    private let pointer: OpaquePointer
    /// The library reads both where they are.
    private let pattern: UnsafeMutableBufferPointer<Unit>
    private let text: UnsafeMutableBufferPointer<Unit>
    private let collator: Collator
    private var status: Status = 0

    /// - Parameter overlaps: A match may begin within the one before.
    /// - Returns: nil where one of both is empty.
    public init?(_ pattern: [Unit], in text: [Unit], _ collator: Collator, overlaps: Bool = false) {
        guard !pattern.isEmpty, !text.isEmpty else { return nil }
        let (pattern, text) = (Self.copy(pattern), Self.copy(text))
        functions = collator.library.searches
        guard
            let pointer = functions.open(
                pattern.baseAddress, Int32(pattern.count), text.baseAddress, Int32(text.count),
                collator.pointer, nil, &status), status <= 0
        else {
            pattern.deallocate()
            text.deallocate()
            return nil
        }
        (self.pointer, self.collator) = (pointer, collator)
        (self.pattern, self.text) = (pattern, text)
        if overlaps {
            functions.setAttribute(pointer, SearchFunctions.overlap, SearchFunctions.on, &status)
        }
    }

    deinit {
        functions.close(pointer)
        pattern.deallocate()
        text.deallocate()
    }

    private static func copy(_ units: [Unit]) -> UnsafeMutableBufferPointer<Unit> {
        let copy = UnsafeMutableBufferPointer<Unit>.allocate(capacity: units.count)
        _ = copy.initialize(from: units)
        return copy
    }

    /// Goes on from another place, as if nothing had been found yet.
    public func move(to place: Int) { functions.setOffset(pointer, Int32(place), &status) }

    public func first() -> Range<Int>? { match(functions.first(pointer, &status)) }
    public func last() -> Range<Int>? { match(functions.last(pointer, &status)) }
    public func next() -> Range<Int>? { match(functions.next(pointer, &status)) }
    public func previous() -> Range<Int>? { match(functions.previous(pointer, &status)) }

    /// A pattern that counts for nothing, such as a soft hyphen, stands nowhere.
    private func match(_ place: Int32) -> Range<Int>? {
        guard place >= 0, status <= 0 else { return nil }
        let length = functions.matchedLength(pointer)
        return length == 0 ? nil : Int(place)..<Int(place + length)
    }
}

/// The functions of `usearch.h`.
struct SearchFunctions: Sendable {
    typealias Open =
        @convention(c) (
            UnsafePointer<Unit>?, Int32, UnsafePointer<Unit>?, Int32, OpaquePointer,
            OpaquePointer?, UnsafeMutablePointer<Status>
        ) -> OpaquePointer?
    typealias Close = @convention(c) (OpaquePointer) -> Void
    typealias Step = @convention(c) (OpaquePointer, UnsafeMutablePointer<Status>) -> Int32
    typealias Length = @convention(c) (OpaquePointer) -> Int32
    typealias SetOffset =
        @convention(c) (OpaquePointer, Int32, UnsafeMutablePointer<Status>) -> Void
    typealias SetAttribute =
        @convention(c) (OpaquePointer, Int32, Int32, UnsafeMutablePointer<Status>) -> Void

    let open: Open
    let close: Close
    let first: Step
    let last: Step
    let next: Step
    let previous: Step
    let matchedLength: Length
    let setOffset: SetOffset
    let setAttribute: SetAttribute

    /// `USEARCH_OVERLAP` and `USEARCH_ON`.
    static let overlap: Int32 = 0
    static let on: Int32 = 1

    init(_ symbols: Symbols) throws(MissingFunction) {
        open = try symbols("usearch_openFromCollator")
        close = try symbols("usearch_close")
        first = try symbols("usearch_first")
        last = try symbols("usearch_last")
        next = try symbols("usearch_next")
        previous = try symbols("usearch_previous")
        matchedLength = try symbols("usearch_getMatchedLength")
        setOffset = try symbols("usearch_setOffset")
        setAttribute = try symbols("usearch_setAttribute")
    }
}
