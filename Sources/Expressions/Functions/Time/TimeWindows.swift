import Columns

/// Which windows a moment falls into. The binder makes `window(…)` of these.
enum TimeWindows {
    static let functions: [ScalarFunction] = [tumbling, sliding, lastMoment]

    static let type = DataType.structure([Field("start", .timestamp), Field("end", .timestamp)])

    /// The start of the last window of the grid that starts at or before the moment.
    @inline(__always)
    static func start(_ time: Int64, slide: Int64, offset: Int64) -> Int64 {
        let rest = (time &- offset) % slide
        return time &- (rest < 0 ? rest + slide : rest)
    }

    /// `tumbling_window(ts, size, start)`: struct<start, end>.
    private static let tumbling = ScalarFunction.fixed(
        "tumbling_window", [.timestamp, .bigint, .bigint], type,
        summary: "tumbling_window(ts, size, start): the window that a moment falls into"
    ) { arguments, rows, context in
        let times = arguments[0].integers(rows)
        let size = arguments[1].value(at: 0).integer
        let offset = arguments[2].value(at: 0).integer
        let limits = limits(size: size, slide: size, offset: offset)
        refuse(times, beyond: limits, Validity.all(arguments, rows: rows), &context)
        let starts = TimeWindows.starts(times, size: size, offset: offset)
        let validity = Validity.all(arguments, rows: rows)
        let ends = starts.map { $0 &+ size }
        return Column(
            type,
            .structure(
                [Column(.timestamp, .integer(starts)), Column(.timestamp, .integer(ends))],
                count: rows), validity: validity)
    }

    /// The moments whose windows do not go beyond the first or the last of all.
    private static func limits(size: Int64, slide: Int64, offset: Int64) -> ClosedRange<Int64> {
        let (windows, isFar) = size.addingReportingOverflow(slide)
        let margin = isFar ? .max : Int64(clamping: windows.magnitude &+ offset.magnitude)
        return Int64.min + margin...Int64.max - margin
    }

    /// Moments beyond the limits fail.
    private static func refuse(
        _ times: [Int64], beyond limits: ClosedRange<Int64>, _ validity: [UInt8]?,
        _ context: inout EvaluationContext
    ) {
        guard !times.allSatisfy(limits.contains) else { return }
        for row in times.indices where validity.map({ $0[row] != 0 }) ?? true {
            if !limits.contains(times[row]) {
                context.fail(row: row, Arithmetic.overflow(.bigint))
            }
        }
    }

    /// The start of each moment's window.
    static func starts(_ times: [Int64], size: Int64, offset: Int64) -> [Int64] {
        if isScattered(times, size),
            let rests = WholeKernels.remainders(
                offset == 0 ? times : times.map { $0 &- offset }, by: size)
        {
            return times.indices.map { row in
                times[row] &- rests[row] &- (size & (rests[row] &>> 63))
            }
        }
        // Rows near each other fall into the same window: no division then.
        var (low, high) = (Int64.max, Int64.min)
        return times.map { time in
            if time < low || time >= high {
                low = start(time, slide: size, offset: offset)
                high = low &+ size
            }
            return low
        }
    }

    /// Whether of some moments in a row most are farther apart than a window is long.
    private static func isScattered(_ times: [Int64], _ size: Int64) -> Bool {
        let some = times.prefix(64)
        let steps = zip(some, some.dropFirst()).count(where: {
            $1 &- $0 >= size || $0 &- $1 >= size
        })
        return steps * 4 > some.count
    }

    /// `sliding_window(ts, size, slide, start)`: array<struct<start, end>>, the earliest first.
    private static let sliding = ScalarFunction.fixed(
        "sliding_window", [.timestamp, .bigint, .bigint, .bigint], .array(type),
        summary: "sliding_window(ts, size, slide, start): the windows that a moment falls into"
    ) { arguments, rows, context in
        let times = arguments[0].integers(rows)
        let size = arguments[1].value(at: 0).integer
        let slide = arguments[2].value(at: 0).integer
        let offset = arguments[3].value(at: 0).integer
        let validity = Validity.all(arguments, rows: rows)
        let limits = limits(size: size, slide: slide, offset: offset)
        refuse(times, beyond: limits, validity, &context)
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(rows + 1)
        var starts: [Int64] = []
        starts.reserveCapacity(rows * Int(clamping: size / max(slide, 1) + 1))
        // Rows near each other start their last window at the same moment: no division then.
        var (low, high) = (Int64.max, Int64.min)
        for row in 0..<rows {
            if validity == nil || validity![row] != 0, limits.contains(times[row]) {
                let time = times[row]
                if time < low || time >= high {
                    low = start(time, slide: slide, offset: offset)
                    high = low &+ slide
                }
                // The windows that began before the moment and have not ended at it.
                let reach = size &- 1 &- (time &- low)
                if reach >= 0 {
                    var start = low &- reach / slide &* slide
                    while start <= low {
                        starts.append(start)
                        start &+= slide
                    }
                }
            }
            offsets.append(Int32(starts.count))
        }
        let ends = starts.map { $0 &+ size }
        let windows = Column(
            type,
            .structure(
                [Column(.timestamp, .integer(starts)), Column(.timestamp, .integer(ends))],
                count: starts.count))
        return Column(
            .array(type), .list(ListVector(offsets: offsets, elements: windows)),
            validity: validity)
    }

    /// `window_time(window)`: the last microsecond of a window, as its event time, as local as the window.
    private static let lastMoment = ScalarFunction(
        "window_time", summary: "window_time(window): the last microsecond of a window"
    ) { arguments throws(FunctionError) in
        try arguments.expect(1...1, of: "window_time")
        let time = isLocal(arguments[0].type) ? DataType.timestampNTZ : .timestamp
        let window = DataType.structure([Field("start", time), Field("end", time)])
        guard Coercion.isImplicit(arguments[0].type, to: window) else {
            throw .wrongType("window_time", 0, arguments[0].type, wanted: type.description)
        }
        return ScalarOverload(parameters: [window], result: time) { arguments, rows, _ in
            guard
                case .structure(let members, _) = arguments[0].materialized(count: rows).vector,
                case .integer(let ends) = members[1].vector
            else { return .constant(.null, time, count: rows) }
            return Column(
                time, .integer(ends.map { $0 &- 1 }),
                validity: Validity.all(arguments, rows: rows))
        }
    }

    private static func isLocal(_ window: DataType) -> Bool {
        guard case .structure(let fields) = window else { return false }
        return fields.last?.type == .timestampNTZ
    }
}
