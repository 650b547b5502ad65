import Columns
import Query

/// The frame of each row: places `start ..< end`; empty where they are equal.
struct FrameBounds: Sendable {
    var start: [Int32]
    var end: [Int32]

    /// The place of the n-th row of each frame (from 1; −1 is the last), or −1.
    func places(of number: Int, _ values: Column, ignoresNulls: Bool) -> Selection {
        guard ignoresNulls else {
            return start.indices.map { row in
                let place = number > 0 ? Int(start[row]) + number - 1 : Int(end[row]) + number
                return place >= Int(start[row]) && place < Int(end[row]) ? Int32(place) : -1
            }
        }
        let present = PresentPlaces(values)
        return start.indices.map { row in
            let first = present.countBefore(Int(start[row]))
            let last = present.countBefore(Int(end[row]))
            let index = number > 0 ? first + number - 1 : last + number
            return index >= first && index < last ? present.places[index] : -1
        }
    }
}

/// Computes frames by rows and by ranges of the order column.
struct WindowFrames {
    let rows: WindowRows
    let order: [SortKey]
    let orderColumns: [Column]

    /// - Throws: `ARITHMETIC_OVERFLOW` where a row is compared with a bound that its type cannot hold.
    func bounds(of frame: WindowFrame) throws(EngineError) -> FrameBounds {
        if case .unboundedPreceding = frame.start, case .unboundedFollowing = frame.end {
            return FrameBounds(start: rows.partitionStart, end: rows.partitionEnd)
        }
        var start = [Int32](repeating: 0, count: rows.count)
        var end = start
        switch frame.start {
        case .unboundedPreceding: start = rows.partitionStart
        case .unboundedFollowing: start = rows.partitionEnd
        case .currentRow:
            start = frame.unit == .rows ? Selection(0..<Int32(rows.count)) : rows.peerStart
        case .offset(let value, let type):
            start =
                frame.unit == .rows
                ? moved(by: value, past: 0) : try reached(value, type, isStart: true)
        }
        switch frame.end {
        case .unboundedPreceding: end = rows.partitionStart
        case .unboundedFollowing: end = rows.partitionEnd
        case .currentRow:
            end = frame.unit == .rows ? Selection(1..<Int32(rows.count + 1)) : rows.peerEnd
        case .offset(let value, let type):
            end =
                frame.unit == .rows
                ? moved(by: value, past: 1) : try reached(value, type, isStart: false)
        }
        for row in 0..<rows.count { end[row] = max(end[row], start[row]) }
        return FrameBounds(start: start, end: end)
    }

    /// Each place plus an offset, kept inside its partition.
    private func moved(by value: Value, past: Int) -> [Int32] {
        guard case .integer(let offset) = value else { return rows.partitionStart }
        return (0..<rows.count).map { place in
            let (target, overflow) = (place + past).addingReportingOverflow(Int(offset))
            let low = Int(rows.partitionStart[place])
            let high = Int(rows.partitionEnd[place])
            if overflow { return Int32(offset < 0 ? low : high) }
            return Int32(min(max(target, low), high))
        }
    }

    /// The first place whose order value is not before (start), or is after (end), the row's own
    /// plus the offset. Rows with a null see their peers.
    private func reached(
        _ offset: Value, _ type: DataType, isStart: Bool
    ) throws(EngineError) -> [Int32] {
        guard let column = orderColumns.first, let key = order.first else {
            return isStart ? rows.partitionStart : rows.partitionEnd
        }
        let distance = RangeDistance(
            column: column, offset: offset, offsetType: type, isDescending: key.isDescending)
        var result = isStart ? rows.peerStart : rows.peerEnd
        var partition: Int32 = -1
        var pointer = 0
        var limit = 0
        for place in 0..<rows.count where !column.isNull(at: place) {
            if rows.partitionStart[place] != partition {
                partition = rows.partitionStart[place]
                // Nulls stand together at one end of the partition.
                pointer = place
                limit = Int(rows.partitionEnd[place])
                while limit > place, column.isNull(at: limit - 1) { limit -= 1 }
            }
            guard pointer == limit || !distance.overflows(at: place) else {
                throw .input(
                    errorClass: "ARITHMETIC_OVERFLOW",
                    message: "The bound of a RANGE frame exceeds the type "
                        + "\(column.type.description.uppercased()) of its ORDER BY.")
            }
            // Bounds only move on, as the order values do.
            while pointer < limit {
                let order = distance.compare(pointer, toBoundOf: place)
                if isStart ? order >= 0 : order > 0 { break }
                pointer += 1
            }
            result[place] = Int32(pointer)
        }
        return result
    }
}
