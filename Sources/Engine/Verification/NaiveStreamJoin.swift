import Columns
import Expressions
import Query

/// A join of two streams: a batch's rows meet each other and all that wait, and wait themselves until the
/// watermark says that nobody comes any more.
struct NaiveStreamJoin {
    private struct Row {
        var values: [Value]
        /// nil where it cannot be computed or holds a null: such a row meets nobody.
        var key: [Value]?
        var expiry: Int64
        var isMatched = false
    }

    private struct Side {
        let schema: Schema
        /// By number, in the order in which they came.
        var rows: [Int: Row] = [:]
        var numbers: [[Value]: [Int]] = [:]
        var next = 0

        mutating func add(_ row: Row) {
            rows[next] = row
            if let key = row.key { numbers[key, default: []].append(next) }
            next += 1
        }

        mutating func take(where isChosen: (Row) -> Bool) -> [Row] {
            let chosen = rows.filter { isChosen($0.value) }.sorted { $0.key < $1.key }
            for (number, row) in chosen {
                rows[number] = nil
                guard let key = row.key else { continue }
                numbers[key]?.removeAll { $0 == number }
                if numbers[key]?.isEmpty ?? false { numbers[key] = nil }
            }
            return chosen.map(\.value)
        }
    }

    private let join: Join
    private let stage: StageOperator.StreamJoin
    private var left: Side
    private var right: Side

    /// Pairs whose condition is computed at once.
    private static let pairsAtOnce = 4096

    init(_ join: Join, _ stage: StageOperator.StreamJoin, left: Schema, right: Schema) {
        self.join = join
        self.stage = stage
        self.left = Side(schema: left)
        self.right = Side(schema: right)
    }

    /// The rows that a batch gives.
    ///
    /// - Parameter late: Rows at or before this time are too late; nil where none is.
    /// - Parameter limit: Rows wait no longer than to this time.
    mutating func step(
        _ leftRows: NaiveRows, _ rightRows: NaiveRows, late: Int64?, limit: Int64, now: Int64
    ) -> NaiveRows {
        let (oldLeft, oldRight) = (left.next, right.next)
        let leftAlone = Self.add(
            leftRows, stage.left, join.keys.map(\.left), stage.leftOnly, late, now, to: &left)
        let rightAlone = Self.add(
            rightRows, stage.right, join.keys.map(\.right), stage.rightOnly, late, now, to: &right)
        var result = NaiveRows(
            join.kind == .semi ? left.schema : left.schema + right.schema)
        for (own, number) in meetings(oldLeft, oldRight, now) {
            // A new right row that will not wait meets what waits already alone.
            if join.kind == .semi, own >= oldLeft, number >= oldRight,
                right.rows[number]!.expiry <= limit
            {
                continue
            }
            left.rows[own]!.isMatched = true
            right.rows[number]!.isMatched = true
            if join.kind != .semi {
                result.rows.append(left.rows[own]!.values + right.rows[number]!.values)
            }
        }
        if join.kind == .semi { result.rows = left.take(where: \.isMatched).map(\.values) }
        let lonelyLeft = left.take { $0.expiry <= limit }.filter { !$0.isMatched }
        let lonelyRight = right.take { $0.expiry <= limit }.filter { !$0.isMatched }
        if join.kind == .left || join.kind == .full {
            let nulls = [Value](repeating: .null, count: right.schema.count)
            result.rows += (leftAlone + lonelyLeft.map(\.values)).map { $0 + nulls }
        }
        if join.kind == .right || join.kind == .full {
            let nulls = [Value](repeating: .null, count: left.schema.count)
            result.rows += (rightAlone + lonelyRight.map(\.values)).map { nulls + $0 }
        }
        return result
    }

    /// Pairs of rows that meet, at least one of them new, in the order of the left and then the right ones.
    private func meetings(_ oldLeft: Int, _ oldRight: Int, _ now: Int64) -> [(Int, Int)] {
        var candidates: [Int: [Int]] = [:]
        for number in oldRight..<right.next {
            guard let key = right.rows[number]?.key else { continue }
            for own in left.numbers[key] ?? [] where own < oldLeft {
                candidates[own, default: []].append(number)
            }
        }
        for own in oldLeft..<left.next {
            if let key = left.rows[own]?.key { candidates[own] = right.numbers[key] }
        }
        var met: [(Int, Int)] = []
        var waiting: [(Int, Int)] = []
        for own in candidates.keys.sorted() {
            for number in candidates[own]! { waiting.append((own, number)) }
            if waiting.count >= Self.pairsAtOnce {
                met += holding(waiting, now)
                waiting = []
            }
        }
        return met + holding(waiting, now)
    }

    /// The pairs for which the condition holds; none of a left row for which it cannot be computed.
    private func holding(_ pairs: [(Int, Int)], _ now: Int64) -> [(Int, Int)] {
        guard let residual = join.residual, !pairs.isEmpty else { return pairs }
        let rows = NaiveRows(
            left.schema + right.schema,
            pairs.map { left.rows[$0.0]!.values + right.rows[$0.1]!.values })
        let truth = rows.values(of: [residual], now: now)
        let failed = Set(zip(pairs, truth).filter { $1 == nil }.map(\.0.0))
        return zip(pairs, truth).filter { pair, value in
            value?.first == .boolean(true) && !failed.contains(pair.0)
        }.map(\.0)
    }

    /// - Returns: Rows that can have no partner and go on at once.
    private static func add(
        _ rows: NaiveRows, _ side: StageOperator.StreamJoin.Side, _ keys: [Expression],
        _ condition: Expression?, _ late: Int64?, _ now: Int64, to waiting: inout Side
    ) -> [[Value]] {
        var alone: [[Value]] = []
        let truth = condition.map { rows.values(of: [$0], now: now) }
        let times = side.expiry.map { rows.values(of: [$0.time], now: now) }
        let keys = rows.values(of: keys, now: now)
        for (number, row) in rows.rows.enumerated() {
            let arrival = side.watermarkColumn.flatMap { row[$0].eventTime }
            if let arrival, let late, arrival <= late { continue }
            if let truth, truth[number]?.first != .boolean(true) {
                alone.append(row)
                continue
            }
            var expiry = Int64.max
            if let lingering = side.expiry?.lingering, let time = times?[number]?.first?.eventTime {
                expiry = BoundedTime.later(time, by: lingering)
            }
            let key = keys[number].flatMap { $0.contains(where: \.isNull) ? nil : $0 }
            waiting.add(Row(values: row, key: key, expiry: expiry))
        }
        return alone
    }
}
