/// Every function, by its names.
public struct FunctionLibrary: Sendable {
    public static let shared = FunctionLibrary(
        scalars: families.flatMap { $0 }.map {
            TextKernel.accelerated(ByteStrings.extended($0))
        },
        aggregates: aggregateFamilies.flatMap { $0 })

    private static let families: [[ScalarFunction]] = [
        Arrays.functions, Maps.functions, HigherOrderArrays.functions,
        HigherOrderMaps.functions, SparkHashes.functions, SessionFunctions.functions,
        JSONFunctions.functions,
        Arithmetic.functions, Comparison.functions, NullTests.functions, Strings.functions,
        Searching.functions, Shaping.functions, RegularExpressions.functions,
        Encodings.functions, Digests.functions, Mathematics.functions, RealFunctions.functions,
        WholeFunctions.functions, DatesAndTimes.functions, Calendar.functions,
        UnixTimes.functions, TimeWindows.functions, Structures.functions,
        CSVFunctions.functions, JSONRecords.functions, BinaryRecords.functions, Rounding.functions,
        NumberFormats.functions, TextLengths.functions, NumberPictures.functions,
        Addresses.functions,
        Wording.functions, Weaving.functions, RandomNumbers.functions,
        SessionFunctions.constants, Intervals.functions, Bitmaps.scalars, MadeTimes.functions,
        ClockTimes.functions, ClockNumbers.functions, Variants.functions,
        VariantSchemas.functions, VariantChanges.functions,
        Authentication.functions, Vectors.functions, TimeBuckets.functions,
        Zeros.functions, XPathFunctions.functions, XMLRecords.functions, XMLWriting.functions,
        XMLSchema.functions, Encryption.functions, JavaCalls.functions,
        CounterDifference.functions, CollateFunctions.functions, HLLFunctions.functions,
        ThetaFunctions.functions, TupleFunctions.functions, KLLFunctions.functions,
        TopKFunctions.scalars, SpatialFunctions.functions,
    ]

    private static let aggregateFamilies: [[AggregateFunction]] = [
        Aggregates.functions, Collections.functions, Folds.functions, Statistics.functions,
        Regression.functions, Percentiles.functions, OrderedTexts.functions, Histogram.functions,
        Bitmaps.aggregates, VectorAccumulator.functions, FrequentItemsAccumulator.functions,
        VariantSchemas.aggregates, HLLAggregates.functions, ThetaAggregates.functions,
        TupleAggregates.functions,
        CountMinSketch.functions, KLLAggregates.functions, TopKFunctions.aggregates,
    ]

    /// In the order of their names.
    public let scalars: [ScalarFunction]
    public let aggregates: [AggregateFunction]
    private let scalarsByName: [String: ScalarFunction]
    private let aggregatesByName: [String: AggregateFunction]

    init(scalars: [ScalarFunction], aggregates: [AggregateFunction]) {
        self.scalars = scalars.sorted { $0.name < $1.name }
        self.aggregates = aggregates.sorted { $0.name < $1.name }
        var scalarsByName: [String: ScalarFunction] = [:]
        for function in scalars {
            for name in [function.name] + function.aliases { scalarsByName[name] = function }
        }
        var aggregatesByName: [String: AggregateFunction] = [:]
        for function in aggregates {
            for name in [function.name] + function.aliases { aggregatesByName[name] = function }
        }
        self.scalarsByName = scalarsByName
        self.aggregatesByName = aggregatesByName
    }

    /// - Parameter name: in lower case.
    public func scalar(named name: String) -> ScalarFunction? { scalarsByName[name] }
    public func aggregate(named name: String) -> AggregateFunction? { aggregatesByName[name] }

    /// The name that differs least from a wrong one, if any is near.
    public func nearest(to name: String) -> String? {
        let names = Array(scalarsByName.keys) + Array(aggregatesByName.keys)
        return NameDistance.nearest(
            to: name.lowercased(), among: names.filter { $0.first?.isLetter ?? false })
    }
}

/// How much names differ, to suggest what was meant.
public enum NameDistance {
    /// The nearest of the candidates, unless even that one is far off.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let scored = candidates.map { (distance(name, $0), $0) }.sorted { $0 < $1 }
        guard let (distance, best) = scored.first, distance <= max(2, name.count / 2) else {
            return nil
        }
        return best
    }

    /// Levenshtein's edit distance.
    ///
    /// Complexity: O(m · n).
    public static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let substituted = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
