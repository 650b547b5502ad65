import Columns
import Expressions
import Query

/// A join of rows that are all there.
struct NaiveJoin {
    let join: Join

    /// By key, the right rows' numbers; rows with a null in their key are in none.
    struct Index {
        var numbers: [[Value]: [Int]] = [:]
        var hasNullKey = false
    }

    func index(_ right: NaiveRows, now: Int64) -> Index {
        var index = Index()
        for (row, key) in right.values(of: join.keys.map(\.right), now: now).enumerated() {
            guard let key else { continue }
            if key.contains(where: \.isNull) {
                index.hasNullKey = true
            } else {
                index.numbers[key, default: []].append(row)
            }
        }
        return index
    }

    /// The numbers of the right rows that match each left row; nil for left rows that fail.
    func matches(
        _ left: NaiveRows, _ right: NaiveRows, _ index: Index, now: Int64
    ) -> [[Int]?] {
        let keys = left.values(of: join.keys.map(\.left), now: now)
        var result = keys.map { key -> [Int]? in
            guard let key else { return nil }
            if join.keys.isEmpty { return Array(right.rows.indices) }
            return key.contains(where: \.isNull) ? [] : index.numbers[key] ?? []
        }
        guard let residual = join.residual else { return result }
        for (row, candidates) in result.enumerated() {
            guard let candidates, !candidates.isEmpty else { continue }
            let pairs = NaiveRows(
                left.schema + right.schema, candidates.map { left.rows[row] + right.rows[$0] })
            let truth = pairs.values(of: [residual], now: now)
            result[row] =
                truth.contains { $0 == nil }
                ? nil
                : zip(candidates, truth).filter { $1?.first == .boolean(true) }.map(\.0)
        }
        return result
    }

    func rows(
        _ left: NaiveRows, _ right: NaiveRows, _ index: Index, now: Int64
    ) -> NaiveRows {
        var result = NaiveRows(schema(left.schema, right.schema))
        let rightNulls = [Value](repeating: .null, count: right.schema.count)
        var met: Set<Int> = []
        for (row, found) in zip(left.rows, matches(left, right, index, now: now)) {
            guard let found else { continue }
            switch join.kind {
            case .semi: if !found.isEmpty { result.rows.append(row) }
            case .anti: if found.isEmpty { result.rows.append(row) }
            case .antiNullAware:
                if right.rows.isEmpty || (found.isEmpty && !index.hasNullKey && !isNull(row, left))
                {
                    result.rows.append(row)
                }
            case .mark: result.rows.append(row + [.boolean(!found.isEmpty)])
            case .inner, .cross, .left, .right, .full, .single:
                for number in found { result.rows.append(row + right.rows[number]) }
                met.formUnion(found)
                if found.isEmpty, [.left, .full, .single].contains(join.kind) {
                    result.rows.append(row + rightNulls)
                }
            }
        }
        if join.kind == .right || join.kind == .full {
            let leftNulls = [Value](repeating: .null, count: left.schema.count)
            for (number, row) in right.rows.enumerated() where !met.contains(number) {
                result.rows.append(leftNulls + row)
            }
        }
        return result
    }

    private func isNull(_ row: [Value], _ left: NaiveRows) -> Bool {
        let one = NaiveRows(left.schema, [row])
        let key = one.values(of: join.keys.map(\.left), now: 0)[0]
        return key?.contains(where: \.isNull) ?? true
    }

    private func schema(_ left: Schema, _ right: Schema) -> Schema {
        switch join.kind {
        case .semi, .anti, .antiNullAware: left
        case .mark: left + [Field("exists", .boolean)]
        case .inner, .cross, .left, .right, .full, .single: left + right
        }
    }
}
