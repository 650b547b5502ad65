import Columns
import Synchronization

/// A compiled pattern with its automata, for one thread at a time.
final class RegexMatcher {
    let program: RegexProgram
    private let anywhere: RegexAutomaton
    private let here: RegexAutomaton
    /// 1 for each sign that a match may start with.
    private let mayStart: [UInt8]
    /// A match may be empty, or its start is not known by its first sign.
    private let mayBeEmpty: Bool

    init?(_ pattern: [UInt8]) {
        guard let program = RegexProgram(pattern) else { return nil }
        self.program = program
        anywhere = RegexAutomaton(program, isAnchored: false)
        here = RegexAutomaton(program, isAnchored: true)
        let signs = here.firstSigns
        mayBeEmpty = signs == nil
        mayStart = (0..<256).map { signs?.contains(UInt8($0)) ?? true ? 1 : 0 }
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool { anywhere.matches(text, from: 0) }

    /// The leftmost match at or after a place, as Java's `find` has it.
    ///
    /// Complexity: O(text) where there is none, else O(text · text) at worst.
    func find(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        if text.count &- start > 32, !anywhere.matches(text, from: start) { return nil }
        return mayStart.withUnsafeBufferPointer { mayStart in
            var at = start
            while at < text.count {
                if mayStart[Int(text[at])] == 1 {
                    let end = here.end(in: text, from: at)
                    if end >= 0 { return at..<end }
                }
                at &+= 1
            }
            guard mayBeEmpty, at == text.count, here.end(in: text, from: at) >= 0 else {
                return nil
            }
            return at..<at
        }
    }

    /// Calls `body` with one match after the other, as Java's `find` gives them: behind an empty match
    /// the search goes on a sign later.
    @inline(__always)
    func forEachMatch(
        in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
    ) {
        var at = 0
        while at <= text.count, let match = find(in: text, from: at) {
            body(match)
            at = match.isEmpty ? match.upperBound &+ 1 : match.upperBound
        }
    }

    /// Where the groups of a match start and end.
    private(set) lazy var marker = RegexMarker(program)
}

/// Compiled patterns that no thread uses now.
enum RegexPool {
    /// A matcher is in one thread's hands or here, never in two.
    private struct Idle: @unchecked Sendable {
        var matchers: [[UInt8]: [RegexMatcher]] = [:]
        var count = 0
    }

    private static let idle = Mutex(Idle())
    private static let capacity = 64

    /// nil where the pattern is refused.
    static func with<Result>(_ pattern: [UInt8], _ body: (RegexMatcher) -> Result?) -> Result? {
        guard let matcher = take(pattern) ?? RegexMatcher(pattern) else { return nil }
        defer { give(pattern, matcher) }
        return body(matcher)
    }

    private static func take(_ pattern: [UInt8]) -> RegexMatcher? {
        nonisolated(unsafe) var found: RegexMatcher?
        idle.withLock { idle in
            found = idle.matchers[pattern]?.popLast()
            if found != nil { idle.count -= 1 }
        }
        return found
    }

    private static func give(_ pattern: [UInt8], _ matcher: RegexMatcher) {
        nonisolated(unsafe) let matcher = matcher
        idle.withLock { idle in
            if idle.count >= capacity { idle = Idle() }
            idle.matchers[pattern, default: []].append(matcher)
            idle.count += 1
        }
    }
}
