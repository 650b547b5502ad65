import Columns
import Glibc

/// A column of texts while it is written, row by row.
///
/// ```
/// append(…) append(…) end()   append(…) end()   …   finish() ─► StringVector, or nil
/// ```
/// Nothing is written beyond the limits of `ValueLimit`: `finish` gives nil then, and the rows are
/// computed one by one, which tells of those that are too large.
struct TextWriter: ~Copyable {
    /// Of one column, as `ValueLimit` has it.
    private static let mostBytes = 1 << 30

    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    private let ends: UnsafeMutablePointer<Int32>
    private let rows: Int
    private var row = 0
    private var start = 0
    private var isOverfull = false

    /// - Parameter expected: Bytes that will do in most cases; more are found when needed.
    init(rows: Int, expected: Int) {
        capacity = min(max(expected, 64), Self.mostBytes)
        base = .allocate(capacity: capacity + 16)
        ends = .allocate(capacity: rows + 1)
        ends[0] = 0
        self.rows = rows
    }

    deinit {
        base.deallocate()
        ends.deallocate()
    }

    /// Makes room for so many bytes; false where the limit forbids them.
    @inline(__always)
    mutating func reserve(_ more: Int) -> Bool {
        if count &+ more <= capacity { return true }
        return grow(by: more)
    }

    @inline(never)
    private mutating func grow(by more: Int) -> Bool {
        guard !isOverfull, more <= Self.mostBytes, count + more <= Self.mostBytes else {
            isOverfull = true
            return false
        }
        let wanted = min(Self.mostBytes, max(capacity * 2, count + more))
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + 16)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = wanted
        return true
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard reserve(1) else { return }
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        append(text.baseAddress ?? TextRows.nothing, text.count)
    }

    @inline(__always)
    mutating func append(_ text: UnsafePointer<UInt8>, _ length: Int) {
        guard reserve(length) else { return }
        Self.copy(text, length, base + count)
        count &+= length
    }

    mutating func append(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { append($0) }
    }

    /// Lets `body` write up to `most` bytes to a place; it says how many there are.
    @inline(__always)
    mutating func write(most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        guard reserve(most) else { return }
        count &+= body(base + count)
    }

    /// Ends the row's text.
    @inline(__always)
    mutating func end() {
        if count &- start > ValueLimit.bytes { isOverfull = true }
        start = count
        row &+= 1
        ends[row] = Int32(truncatingIfNeeded: count)
    }

    consuming func finish() -> StringVector? {
        precondition(row == rows, "each row has a text")
        guard !isOverfull else { return nil }
        return StringVector(
            offsets: Array(UnsafeBufferPointer(start: ends, count: rows + 1)),
            bytes: Array(UnsafeBufferPointer(start: base, count: count)))
    }

    /// Copies short texts without a call: two loads that overlap cover 8 to 16 and 4 to 7 bytes.
    @inline(__always)
    static func copy(
        _ source: UnsafePointer<UInt8>, _ length: Int, _ target: UnsafeMutablePointer<UInt8>
    ) {
        let from = UnsafeRawPointer(source)
        let to = UnsafeMutableRawPointer(target)
        if length > 16 {
            memcpy(to, from, length)
        } else if length >= 8 {
            let head = from.loadUnaligned(as: UInt64.self)
            let tail = from.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
            to.storeBytes(of: head, as: UInt64.self)
            to.storeBytes(of: tail, toByteOffset: length &- 8, as: UInt64.self)
        } else if length >= 4 {
            let head = from.loadUnaligned(as: UInt32.self)
            let tail = from.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
            to.storeBytes(of: head, as: UInt32.self)
            to.storeBytes(of: tail, toByteOffset: length &- 4, as: UInt32.self)
        } else if length > 0 {
            target[0] = source[0]
            if length > 1 {
                target[1] = source[1]
                target[length &- 1] = source[length &- 1]
            }
        }
    }
}
