import Columns

/// Means and sums of powers of the distance from them, of one or two columns, in one pass.
///
/// ```
/// state of a group   n │ mean x │ mean y │ Σdx² │ Σdy² │ Σdxdy │ Σdx³ │ Σdx⁴
/// ```
/// Source: Chan, Golub and LeVeque (1979) and Pébay (2008) for putting partial states together.
struct MomentsAccumulator: Accumulator {
    struct State: Sendable {
        var count = 0.0
        var meanX = 0.0
        var meanY = 0.0
        var x2 = 0.0
        var y2 = 0.0
        var xy = 0.0
        var x3 = 0.0
        var x4 = 0.0

        /// One more value, in the order of operations that Spark has, to the last digit.
        mutating func add(_ x: Double) {
            count += 1
            let delta = x - meanX
            let part = delta / count
            meanX += part
            x2 += delta * (delta - part)
            let (square, small) = (delta * delta, part * part)
            x3 = x3 - 3 * part * x2 + delta * (square - small)
            x4 =
                x4 - 4 * part * x3 - 6 * small * x2 + delta * (delta * square - part * small)
        }

        /// One more pair.
        mutating func add(_ x: Double, _ y: Double) {
            count += 1
            let (dx, dy) = (x - meanX, y - meanY)
            meanX += dx / count
            meanY += dy / count
            xy += dx * (y - meanY)
            x2 += dx * (x - meanX)
            y2 += dy * (y - meanY)
        }

        mutating func merge(_ other: State) {
            guard other.count > 0 else { return }
            guard count > 0 else {
                self = other
                return
            }
            let n = count + other.count
            let dx = other.meanX - meanX
            let dy = other.meanY - meanY
            let weight = count * other.count / n
            let dn = dx / n
            let cube = dx * dn * dn * count * other.count * (count - other.count)
            let mixed3 = 3 * dn * (count * other.x2 - other.count * x2)
            let square =
                count * count - count * other.count + other.count * other.count
            let fourth = dx * dn * dn * dn * count * other.count * square
            let mixed2 =
                6 * dn * dn * (count * count * other.x2 + other.count * other.count * x2)
            let mixed4 = 4 * dn * (count * other.x3 - other.count * x3)
            x4 += other.x4 + fourth + mixed2 + mixed4
            x3 += other.x3 + cube + mixed3
            x2 += other.x2 + dx * dx * weight
            y2 += other.y2 + dy * dy * weight
            xy += other.xy + dx * dy * weight
            meanX += dx * other.count / n
            meanY += dy * other.count / n
            count = n
        }

        var fields: [Double] { [count, meanX, meanY, x2, y2, xy, x3, x4] }
    }

    static let partial = [DataType](repeating: .double, count: 8)

    /// The result; nil for null.
    let make: @Sendable (State) -> Double?
    private var states: [State] = []

    init(make: @escaping @Sendable (State) -> Double?) { self.make = make }

    mutating func grow(toGroups count: Int) {
        guard count > states.count else { return }
        states.append(contentsOf: repeatElement(State(), count: count - states.count))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        let validity = Validity.all(arguments, rows: rows)
        let x = arguments[0].floatings(rows)
        guard arguments.count > 1 else {
            for row in 0..<rows where validity?[row] != 0 { states[Int(groups[row])].add(x[row]) }
            return
        }
        let y = arguments[1].floatings(rows)
        for row in 0..<rows where validity?[row] != 0 {
            states[Int(groups[row])].add(x[row], y[row])
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        let parts = partial.map { Datum.column($0).floatings(groups.count) }
        for (row, group) in groups.enumerated() {
            let p = parts.map { $0[row] }
            states[Int(group)].merge(
                State(
                    count: p[0], meanX: p[1], meanY: p[2], x2: p[3], y2: p[4], xy: p[5], x3: p[6],
                    x4: p[7]))
        }
    }

    func partial(of groups: Selection) -> [Column] {
        (0..<8).map { field in
            Column(.double, .floating(groups.map { states[Int($0)].fields[field] }))
        }
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        Column(
            .double,
            values: groups.map { group in
                let state = states[Int(group)]
                if state.count == 0 { return .null }
                return make(state).map { .floating($0) } ?? .null
            })
    }

    mutating func reset(_ groups: Selection) {
        for group in groups { states[Int(group)] = State() }
    }

    var sizeInBytes: Int { states.count * 64 }
}
