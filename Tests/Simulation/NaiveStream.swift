import Columns

/// Streaming by its definition: from the whole history, again for each batch, over rows of values.
///
/// The watermark of a batch is the highest time seen in the batches before it less the delay; rows
/// are late by the watermark of the batch before, and results leave by the batch's own.
struct NaiveStream {
    var batches: [[[Value]]] = []
    let delay: Int64

    init(delay: Int64) { self.delay = delay * StreamPlans.second }

    /// Of batch `index`: what rows are late by, and what lets results go.
    func watermarks(_ index: Int) -> (late: Int64, eviction: Int64) {
        func seen(before: Int) -> Int64 {
            var highest = Int64.min
            for batch in batches.prefix(max(before, 0)) {
                for row in batch {
                    if case .integer(let time) = row[0] { highest = max(highest, time) }
                }
            }
            guard highest != .min else { return .min }
            return Int64((Double(highest) / 1000).rounded(.down)) * 1000 - delay
        }
        return (seen(before: index - 1), seen(before: index))
    }

    /// Rows of each batch that are not late, by the time that `end` gives them.
    func punctual(end: ([Value]) -> Int64?) -> [[[Value]]] {
        batches.enumerated().map { index, batch in
            let late = watermarks(index).late
            return batch.filter { row in end(row).map { $0 > late } ?? true }
        }
    }

    /// For each batch, the (key, sum) rows of the windows that close in it, in the order of their keys.
    func windowSums(
        size: Int64, shift: Int64 = 0, where condition: ([Value]) -> Bool
    ) -> [[[Value]]] {
        let size = size * StreamPlans.second
        let shift = shift * StreamPlans.second
        func window(_ row: [Value]) -> Int64? {
            guard case .integer(let time) = row[0] else { return nil }
            return StreamPlans.windowStart(time - shift, size) + shift
        }
        let rows = punctual { window($0).map { $0 + size } }
        var emitted: Set<[Value]> = []
        var result: [[[Value]]] = []
        for index in batches.indices {
            let eviction = watermarks(index).eviction
            var groups: [[Value]: Value] = [:]
            for row in rows[...index].joined() where condition(row) {
                let key: [Value] = [
                    window(row).map {
                        .structure([.integer($0), .integer($0 + size)])
                    } ?? .null, row[1],
                ]
                groups[key] = Self.plus(groups[key] ?? .null, row[2])
            }
            var closed: [[Value]] = []
            for (key, sum) in groups {
                guard case .structure(let members) = key[0], case .integer(let end) = members[1],
                    end <= eviction, emitted.insert(key).inserted
                else { continue }
                closed.append(key + [sum])
            }
            result.append(Self.ordered(closed))
        }
        return result
    }

    /// For each batch, the first row of each (time, key).
    func distinct() -> [[[Value]]] {
        let rows = punctual {
            if case .integer(let time) = $0[0] { time } else { nil }
        }
        var seen: Set<[Value]> = []
        return rows.map { batch in batch.filter { seen.insert([$0[0], $0[1]]).inserted } }
    }

    /// For each batch, the first row of each key for as long as the watermark has not passed the
    /// first row's time plus the delay.
    func distinctWithinWatermark() -> [[[Value]]] {
        let rows = punctual {
            if case .integer(let time) = $0[0] { time } else { nil }
        }
        var expiries: [Value: Int64] = [:]
        return rows.enumerated().map { index, batch in
            var output: [[Value]] = []
            for row in batch where expiries[row[1]] == nil {
                var expiry = Int64.max
                if case .integer(let time) = row[0] { expiry = time + delay }
                expiries[row[1]] = expiry
                output.append(row)
            }
            let eviction = watermarks(index).eviction
            expiries = expiries.filter { $0.value > eviction }
            return output
        }
    }

    /// For each batch, the (session, key, sum) rows that close in it.
    func sessions(gap: Int64) -> [[[Value]]] {
        let gap = gap * StreamPlans.second
        let rows = punctual {
            if case .integer(let time) = $0[0] { time + gap } else { nil }
        }
        var open: [(key: Value, start: Int64, end: Int64, sum: Value)] = []
        var result: [[[Value]]] = []
        for index in batches.indices {
            for row in rows[index] {
                guard case .integer(let time) = row[0] else { continue }
                var session = (key: row[1], start: time, end: time + gap, sum: row[2])
                var isJoined = true
                while isJoined {
                    isJoined = false
                    for (place, other) in open.enumerated()
                    where other.key == session.key && other.start <= session.end
                        && session.start <= other.end
                    {
                        session.start = min(session.start, other.start)
                        session.end = max(session.end, other.end)
                        session.sum = Self.plus(session.sum, other.sum)
                        open.remove(at: place)
                        isJoined = true
                        break
                    }
                }
                open.append(session)
            }
            let eviction = watermarks(index).eviction
            result.append(
                Self.ordered(
                    open.filter { $0.end <= eviction }.map {
                        [.structure([.integer($0.start), .integer($0.end)]), $0.key, $0.sum]
                    }))
            open.removeAll { $0.end <= eviction }
        }
        return result
    }

    static func plus(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.integer(let a), .integer(let b)): .integer(a + b)
        case (.null, _): right
        default: left
        }
    }

    static func ordered(_ rows: [[Value]]) -> [[Value]] {
        rows.sorted { left, right in
            for (a, b) in zip(left, right) {
                let order = compare(a, b)
                if order != 0 { return order < 0 }
            }
            return false
        }
    }

    static func compare(_ left: Value, _ right: Value) -> Int {
        switch (left, right) {
        case (.null, .null): return 0
        case (.null, _): return -1
        case (_, .null): return 1
        case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.string(let a), .string(let b)):
            return a == b ? 0 : Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8)) ? -1 : 1
        case (.structure(let a), .structure(let b)):
            for (x, y) in zip(a, b) {
                let order = compare(x, y)
                if order != 0 { return order }
            }
            return 0
        default: return 0
        }
    }
}
