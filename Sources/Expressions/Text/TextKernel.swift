import Columns

/// What computes a function of texts for a whole column at once, beside the function's definition,
/// which computes a row at a time and says what is right.
///
/// A kernel may refuse (nil): where a row fails or an operand is unusual. All rows are then computed
/// one by one, and errors are told there.
struct TextKernel: Sendable {
    typealias Body = @Sendable (TextArguments) -> Column?

    /// What the kernel does is right for ASCII only: rows with other characters go one by one.
    var isForASCII = false
    /// The kernel itself says which results are null.
    var judgesNulls = false
    let body: Body

    /// By the names of their functions.
    private static let all: [String: TextKernel] = {
        var all: [String: TextKernel] = [:]
        for family in [
            TextMeasures.kernels, TextCase.kernels, TextParts.kernels, TextPadding.kernels,
            TextSearch.kernels, TextJoining.kernels, TextReplacing.kernels, LikeKernel.kernels,
            DigestKernel.kernels, HashKernel.kernels, RegexKernels.kernels,
            AddressKernel.kernels,
        ] {
            all.merge(family) { _, new in new }
        }
        return all
    }()

    /// The function with its kernel, if it has one, tried first.
    static func accelerated(_ function: ScalarFunction) -> ScalarFunction {
        guard let kernel = all[function.name] else { return function }
        var function = function
        let resolve = function.resolve
        function.resolve = { arguments throws(FunctionError) in
            var overload = try resolve(arguments)
            overload.kernel = kernel.before(overload.kernel)
            return overload
        }
        return function
    }

    private func before(_ slow: @escaping ScalarOverload.Kernel) -> ScalarOverload.Kernel {
        { arguments, rows, context in
            if let column = overDictionary(arguments, rows) { return column }
            let flat = arguments.map { $0.flattened }
            guard canRun(flat, rows) else { return slow(arguments, rows, &context) }
            if isForASCII, let others = Self.rowsBeyondASCII(flat, rows) {
                // The definition computes each distinct text of a dictionary once.
                if arguments.contains(where: \.isDictionary) {
                    return slow(arguments, rows, &context)
                }
                return split(flat, rows, others, slow, &context)
            }
            return run(flat, rows) ?? slow(arguments, rows, &context)
        }
    }

    /// Constants alone are computed once anyway, and a null constant leaves nothing to compute.
    private func canRun(_ arguments: [Datum], _ rows: Int) -> Bool {
        var hasColumn = false
        for argument in arguments {
            switch argument {
            case .scalar(let value, _): if value.isNull, !judgesNulls { return false }
            case .column(let column):
                if case .none = column.vector { return false }
                hasColumn = true
            }
        }
        return hasColumn && rows > 0
    }

    private func run(_ arguments: [Datum], _ rows: Int) -> Column? {
        let validity = judgesNulls ? nil : Validity.all(arguments, rows: rows)
        let own = TextArguments(data: arguments, rows: rows, validity: validity)
        guard var column = body(own) else { return nil }
        if !judgesNulls { column.validity = Validity.both(column.validity, validity) }
        return column
    }

    /// With one dictionary and else constants, each distinct text is computed once. Texts that come
    /// out are numbered anew, so that what groups or joins by them finds numbers.
    private func overDictionary(_ arguments: [Datum], _ rows: Int) -> Column? {
        guard let lone = LoneDictionary(arguments, rows: rows), lone.texts.values.count > 0
        else { return nil }
        let (column, codes) = (lone.column, lone.texts.codes)
        var distinct = arguments
        let values = Column(column.type, .string(lone.texts.values))
        distinct[lone.position] = .column(values)
        if isForASCII, Self.rowsBeyondASCII(distinct, values.count) != nil { return nil }
        guard !judgesNulls || column.validity == nil, let own = run(distinct, values.count) else {
            return nil
        }
        var result: Column
        if case .string(let texts) = own.vector, own.validity == nil {
            result = Column(own.type, .dictionary(Self.renumbered(texts, codes)))
        } else {
            result = own.gather(codes)
        }
        result.validity = Validity.both(result.validity, column.validity)
        return result
    }

    /// Texts by number that may hold one text twice, with each text once.
    private static func renumbered(_ texts: StringVector, _ codes: [Int32]) -> DictionaryVector {
        var builder = DictionaryBuilder()
        var numbers: [Int32] = []
        texts.bytes.withUnsafeBufferPointer { bytes in
            for code in 0..<texts.count {
                let range = Int(texts.offsets[code])..<Int(texts.offsets[code + 1])
                numbers.append(builder.code(of: UnsafeBufferPointer(rebasing: bytes[range])))
            }
        }
        return DictionaryVector(codes: gather(numbers, codes), values: builder.values)
    }

    /// 1 for each row with a character beyond ASCII in one of its texts; nil where there is none.
    private static func rowsBeyondASCII(_ arguments: [Datum], _ rows: Int) -> [UInt8]? {
        var found: [UInt8]?
        for argument in arguments {
            guard case .column(let column) = argument, case .string(let texts) = column.vector
            else { continue }
            texts.bytes.withUnsafeBufferPointer { bytes in
                if ByteSearch.isASCII(bytes) { return }
                var mask = found ?? [UInt8](repeating: 0, count: rows)
                for row in 0..<rows {
                    let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
                    if !ByteSearch.isASCII(UnsafeBufferPointer(rebasing: bytes[range])) {
                        mask[row] = 1
                    }
                }
                found = mask
            }
        }
        return found
    }

    /// The kernel for the rows of ASCII, the definition for the others.
    private func split(
        _ arguments: [Datum], _ rows: Int, _ others: [UInt8], _ slow: ScalarOverload.Kernel,
        _ context: inout EvaluationContext
    ) -> Column {
        let odd = selection(of: others)
        let plain = selection(of: others.map { 1 - $0 })
        guard !plain.isEmpty, let first = run(arguments.map { $0.gather(plain) }, plain.count)
        else { return slow(arguments, rows, &context) }
        let second = context.within(odd) { context in
            slow(arguments.map { $0.gather(odd) }, odd.count, &context)
        }
        var places = Selection(repeating: 0, count: rows)
        for (place, row) in (plain + odd).enumerated() { places[Int(row)] = Int32(place) }
        return Column.concatenate([first, second.flattened]).gather(places)
    }
}

extension Datum {
    fileprivate var isDictionary: Bool {
        if case .column(let column) = self, case .dictionary = column.vector { true } else { false }
    }

    /// A dictionary as plain strings.
    fileprivate var flattened: Datum {
        guard case .column(let column) = self else { return self }
        return .column(column.flattened)
    }

    /// The chosen rows of a column; a constant as it is.
    fileprivate func gather(_ rows: Selection) -> Datum {
        guard case .column(let column) = self else { return self }
        return .column(column.gather(rows))
    }
}
