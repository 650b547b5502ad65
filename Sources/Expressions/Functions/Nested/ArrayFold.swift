import Columns

/// `aggregate`: one step for the n-th elements of all arrays at once.
///
/// ```
/// arrays  [1, 2] [3] [4, 5, 6]     step 0  states 0 1 2 with 1 3 4
///                                  step 1  states 0   2 with 2   5
///                                  step 2  states     2 with     6
/// ```
struct ArrayFold {
    private let list: ListElements
    /// One for each row.
    private var states: Column

    init(_ list: ListElements, start: Column) {
        self.list = list
        states = start.flattened
    }

    mutating func fold(with lambda: Lambda, _ context: inout EvaluationContext) {
        guard let elements = list.parts.first else { return }
        var open = Selection(0..<Int32(states.count))
        var step: Int32 = 0
        while true {
            let places = places(of: step, &open)
            if open.isEmpty { return }
            let next = elements.gather(places)
            replace(
                open, with: lambda.evaluate([gather(open), next], origins: open, &context))
            step += 1
        }
    }

    /// Keeps the rows whose arrays have an element at a place.
    ///
    /// - Returns: Where those elements stand.
    private func places(of step: Int32, _ open: inout Selection) -> Selection {
        var kept = 0
        let places = Selection(unsafeUninitializedCapacity: open.count) { places, initialized in
            open.withUnsafeMutableBufferPointer { open in
                list.offsets.withUnsafeBufferPointer { offsets in
                    for index in 0..<open.count {
                        let row = open[index]
                        let place = offsets[Int(row)] &+ step
                        open[kept] = row
                        places[kept] = place
                        kept &+= place < offsets[Int(row) &+ 1] ? 1 : 0
                    }
                }
            }
            initialized = kept
        }
        open.removeLast(open.count - kept)
        return places
    }

    private func gather(_ rows: Selection) -> Column {
        rows.count == states.count ? states : states.gather(rows)
    }

    private mutating func replace(_ rows: Selection, with column: Column) {
        let column = column.retyped(states.type).flattened
        guard rows.count < states.count else {
            states = column
            return
        }
        var places = Selection(0..<Int32(states.count))
        for (place, row) in rows.enumerated() {
            places[Int(row)] = Int32(states.count + place)
        }
        states = Column.concatenate([states, column]).gather(places)
    }

    /// The results: what a last lambda makes of the states, null where the array is.
    func finished(
        with lambda: Lambda?, _ result: DataType, _ context: inout EvaluationContext
    ) -> Column {
        var results = states.retyped(result)
        if let lambda {
            let present = Selection(0..<Int32(states.count)).filter {
                list.validity?[Int($0)] != 0
            }
            let made = lambda.evaluate([gather(present)], origins: present, &context)
            var places = Selection(repeating: -1, count: states.count)
            for (place, row) in present.enumerated() { places[Int(row)] = Int32(place) }
            results = present.count == states.count ? made : made.picked(places)
        }
        results.type = result
        results.validity = Validity.both(results.validity, list.validity)
        return results
    }
}
