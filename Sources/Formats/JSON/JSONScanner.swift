import CSystem
import Columns

/// Walks over the text of one JSON value without making anything of it.
///
/// Every position is checked against the end; nesting is bounded, so that hostile text gives an
/// error and never a crash.
struct JSONScanner {
    private(set) var bytes: UnsafeBufferPointer<UInt8>
    var at: Int
    /// Room for strings with escapes; what `string` returns may lie in it until its next call.
    var scratch: [UInt8] = []
    /// The first member of a nested value that did not fit its type; it is null there.
    var misfit: Failure?

    /// Spark's own bound.
    static let maximumDepth = 1000

    init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int = 0) {
        self.bytes = bytes
        self.at = at
    }

    /// Turns to another text.
    @inline(__always)
    mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
        bytes = text
        at = 0
    }

    struct Failure: Error {
        var reason: String
        var at: Int
    }

    @inline(__always) var isAtEnd: Bool { at >= bytes.count }
    @inline(__always) var peek: UInt8 { at < bytes.count ? bytes[at] : 0 }

    @inline(__always)
    mutating func skipSpace() {
        while at < bytes.count, bytes[at] <= 0x20,
            bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09
        { at &+= 1 }
    }

    @inline(__always)
    mutating func expect(_ byte: UInt8) throws(Failure) {
        guard at < bytes.count, bytes[at] == byte else {
            throw Failure(
                reason: at < bytes.count
                    ? "'\(Character(UnicodeScalar(byte)))' expected"
                    : "the record ends too early", at: at)
        }
        at &+= 1
    }

    /// The text between the quotes of a string that starts here, escapes resolved.
    @inline(__always)
    mutating func string() throws(Failure) -> UnsafeBufferPointer<UInt8> {
        // Spark takes strings in single quotes too.
        let quote: UInt8 = peek == 0x27 ? 0x27 : 0x22
        try expect(quote)
        let start = at
        while true {
            guard at < bytes.count else {
                throw Failure(reason: "the string is not closed", at: start - 1)
            }
            let byte = bytes[at]
            if byte == quote {
                defer { at &+= 1 }
                return UnsafeBufferPointer(rebasing: bytes[start..<at])
            }
            if byte == 0x5C { return try escapedString(start, quote) }
            if byte < 0x20 {
                throw Failure(reason: "a control character in a string", at: at)
            }
            at &+= 1
        }
    }

    private mutating func escapedString(_ start: Int, _ quote: UInt8) throws(Failure)
        -> UnsafeBufferPointer<UInt8>
    {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[start..<at])
        while true {
            guard at < bytes.count else {
                throw Failure(reason: "the string is not closed", at: start - 1)
            }
            let byte = bytes[at]
            at += 1
            switch byte {
            case quote:
                // Not touched again before the caller has copied it.
                return scratch.withUnsafeBufferPointer { $0 }
            case 0x5C: try escape()
            case 0..<0x20: throw Failure(reason: "a control character in a string", at: at - 1)
            default: scratch.append(byte)
            }
        }
    }

    private mutating func escape() throws(Failure) {
        guard at < bytes.count else { throw Failure(reason: "the string is not closed", at: at) }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            scratch.append(byte)
        case UInt8(ascii: "u"):
            var scalar = try hexadecimal()
            if (0xD800..<0xDC00).contains(scalar), at + 1 < bytes.count, bytes[at] == 0x5C,
                bytes[at + 1] == UInt8(ascii: "u")
            {
                let before = at
                at += 2
                let low = try hexadecimal()
                if (0xDC00..<0xE000).contains(low) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    at = before
                }
            }
            // A lone half of a pair stands for nothing: U+FFFD.
            let unicode = UnicodeScalar(scalar) ?? "\u{FFFD}"
            scratch.append(contentsOf: Array(String(Character(unicode)).utf8))
        default: throw Failure(reason: "an unknown escape", at: at - 1)
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        guard at + 4 <= bytes.count else {
            throw Failure(reason: "four hexadecimal digits expected", at: at)
        }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[at]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: throw Failure(reason: "four hexadecimal digits expected", at: at)
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }

    /// The text of a number that starts here, checked against JSON's grammar.
    @inline(__always)
    mutating func number() throws(Failure) -> UnsafeBufferPointer<UInt8> {
        let start = at
        if peek == 0x2D { at &+= 1 }
        let whole = at
        while at < bytes.count, bytes[at] &- 0x30 <= 9 { at &+= 1 }
        guard at > whole, at - whole == 1 || bytes[whole] != 0x30 else {
            throw Failure(reason: "a value expected", at: start)
        }
        if at < bytes.count, bytes[at] == 0x2E {
            at &+= 1
            let fraction = at
            while at < bytes.count, bytes[at] &- 0x30 <= 9 { at &+= 1 }
            guard at > fraction else { throw Failure(reason: "a digit expected", at: at) }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at &+= 1
            if peek == 0x2B || peek == 0x2D { at &+= 1 }
            let exponent = at
            while at < bytes.count, bytes[at] &- 0x30 <= 9 { at &+= 1 }
            guard at > exponent else { throw Failure(reason: "a digit expected", at: at) }
        }
        return UnsafeBufferPointer(rebasing: bytes[start..<at])
    }

    mutating func word(_ word: StaticString) throws(Failure) {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else {
            throw Failure(reason: "a value expected", at: at)
        }
        for index in 0..<count where bytes[at + index] != word.utf8Start[index] {
            throw Failure(reason: "a value expected", at: at)
        }
        at += count
    }

    /// Passes over one value of any kind. Without recursion: what is open is a bit each.
    ///
    /// - Parameter depth: How deep the value itself lies.
    mutating func skipValue(depth: Int = 0) throws(Failure) {
        switch peek {
        case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested(depth)
        case 0x22, 0x27: _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: _ = try number()
        }
    }

    private mutating func skipNested(_ outer: Int) throws(Failure) {
        // The innermost 64 kinds, 1 for an object; older ones are put by.
        var kinds: UInt64 = 0
        var older: [UInt64] = []
        var open = 0
        value: while true {
            let byte = peek
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                let isObject = byte == UInt8(ascii: "{")
                guard outer + open < Self.maximumDepth else {
                    throw Failure(reason: "nested more than \(Self.maximumDepth) deep", at: at)
                }
                if open > 0, open & 63 == 0 { older.append(kinds) }
                kinds = kinds &<< 1 | (isObject ? 1 : 0)
                open += 1
                at += 1
                skipSpace()
                if peek != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    if isObject { try memberName() }
                    continue value
                }
            } else {
                try skipValue()
                skipSpace()
                if peek == 0x2C {
                    at += 1
                    skipSpace()
                    if kinds & 1 == 1 { try memberName() }
                    continue value
                }
            }
            // Ends of what is open, until another item follows.
            while true {
                try expect(kinds & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]"))
                kinds &>>= 1
                open -= 1
                if open == 0 { return }
                if open & 63 == 0 { kinds = older.removeLast() }
                skipSpace()
                guard peek == 0x2C else { continue }
                at += 1
                skipSpace()
                if kinds & 1 == 1 { try memberName() }
                continue value
            }
        }
    }

    private mutating func memberName() throws(Failure) {
        _ = try string()
        skipSpace()
        try expect(0x3A)
        skipSpace()
    }
}
