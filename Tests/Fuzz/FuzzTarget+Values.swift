import Columns
import Formats
import Foundation
import Query
import Telemetry

@testable import Engine
@testable import Expressions

/// Targets that compare what was read with a second way to the same.
extension FuzzTarget {
    /// A JSON text, a line feed, a path into it. The binary form holds what the tree holds: as a whole, by
    /// place, by name, and by path.
    static func variant(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        Array(parts[0]).withUnsafeBufferPointer { field in
            let node = VariantNode(field: field)
            compare(node.encoded, with: node)
        }
        guard let json = JSONNode(String(decoding: parts[0], as: UTF8.self)),
            let node = VariantNode(json)
        else { return }
        compare(node.encoded, with: node)
        guard parts.count == 2, let path = VariantPath(String(decoding: parts[1], as: UTF8.self))
        else { return }
        let plain = path.steps.reduce(node as VariantNode?) { step($1, of: $0) }
        node.encoded.withVariant { variant in
            var found: Variant? = variant
            for step in path.steps {
                switch step {
                case .member(let name): found = found?.member(name)
                case .element(let index):
                    found = found.flatMap { $0.isArray && index >= 0 ? $0.part(at: index) : nil }
                }
            }
            precondition(found.map { text($0.node) } == plain.map(text), "path")
        }
    }

    private static func step(_ step: VariantPath.Step, of node: VariantNode?) -> VariantNode? {
        switch (step, node) {
        case (.member(let name), .object(let members)?):
            members.first { $0.name == name }?.value
        case (.element(let index), .array(let elements)?):
            elements.indices.contains(index) ? elements[index] : nil
        default: nil
        }
    }

    private static func compare(_ encoded: [UInt8], with node: VariantNode) {
        encoded.withVariant { variant in
            precondition(text(variant.node) == text(node), "whole")
            switch node {
            case .object(let members):
                precondition(variant.count == members.count, "members")
                for (index, member) in members.enumerated() {
                    precondition(variant.name(at: index).elementsEqual(member.name), "name")
                    guard let part = variant.member(member.name) else {
                        preconditionFailure("member")
                    }
                    compare(part.encoded, with: member.value)
                }
            case .array(let elements):
                precondition(variant.count == elements.count, "elements")
                for (index, element) in elements.enumerated() {
                    compare(variant.part(at: index)?.encoded ?? [], with: element)
                }
            default: precondition(variant.count == 0, "scalar")
            }
        }
    }

    private static func text(_ node: VariantNode) -> [UInt8] {
        var bytes: [UInt8] = []
        node.appendJSON(to: &bytes)
        return bytes
    }

    /// A pattern, a line feed, a text: automata against backtracking, as far as that goes in bounded time.
    static func regex(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        let pattern = Array(parts[0])
        guard let (node, groups) = RegexReader.read(pattern), let matcher = RegexMatcher(pattern)
        else { return }
        let text = parts.count == 2 ? Array(parts[1].prefix(40)) : []
        guard text.allSatisfy({ $0 < 0x80 }) else { return }
        text.withUnsafeBufferPointer { bytes in
            for start in 0...text.count {
                var plain = Backtracking(text, groups: groups)
                plain.steps = 20_000
                let expected = plain.find(node, from: start)
                guard plain.steps > 0 else { return }
                let found = matcher.find(in: bytes, from: start)
                precondition(found == expected, "place")
                precondition(start > 0 || matcher.matches(bytes) == (expected != nil), "truth")
                guard let found, matcher.marker.mark(found, in: bytes) else { continue }
                precondition(
                    Array(matcher.marker.marks.dropFirst(2)) == Array(plain.marks.dropFirst(2)),
                    "groups")
            }
        }
    }

    /// A message of a watcher's or a driver's: what was understood is written as it was understood, and a
    /// driver obeys or refuses.
    static func telemetry(_ bytes: UnsafeBufferPointer<UInt8>) {
        let data = Data(bytes)
        _ = try? JSONDecoder().decode([DrillStatus].self, from: data)
        guard let message = try? JSONDecoder().decode(TelemetryMessage.self, from: data) else {
            return
        }
        guard let written = try? JSONEncoder().encode(message) else {
            preconditionFailure("a message was read that cannot be written")
        }
        let again = try? JSONDecoder().decode(TelemetryMessage.self, from: written)
        precondition(again == message, "written")
        guard case .command(let command) = message, var driver = Self.driver() else { return }
        _ = driver.handle(.command(command, now: 2_000_000))
        _ = driver.handle(.timer(.drills, now: 3_000_000))
        _ = driver.handle(.command(.clearFaults, now: 4_000_000))
    }

    /// A script that comes in pieces, whose sizes the first byte gives, has the statements of the whole.
    static func script(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else { return }
        let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        let whole = Script(text)
        var feed = ScriptFeed()
        var found: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + Int(first & 63))
            rest = rest.dropFirst(piece.count)
            feed.append(String(String.UnicodeScalarView(piece)))
            while let (script, statements) = feed.complete(isAll: first & 64 != 0) {
                found += statements.map { script.text(of: $0) }
            }
        }
        let (script, statements) = feed.rest()
        found += statements.map { script.text(of: $0) }
        precondition(found == (0..<whole.count).map { whole.text(of: $0) }, "statements")
        _ = try? PipelineCompiler.compile(text, name: "p", infer: { _ in [] })
    }

    /// Published bytes: the first record and the last end where a scan of all ends says.
    static func published(_ bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = Array(bytes)
        let schema: Schema = [Field("a", .string), Field("b", .double)]
        for isCSV in [false, true] {
            let ends = RecordEnds(isCSV: isCSV)
            var all: [Int] = []
            ends.scan(bytes) { end in
                all.append(end)
                return true
            }
            precondition(ends.first(in: bytes) == all.first && ends.last(in: bytes) == all.last)
            // Cut at the end of any record, what follows has the same ends.
            if let middle = all.dropLast().last {
                precondition(ends.first(in: Array(bytes[middle...])) == all[all.count - 1] - middle)
            }
            var table = TableComparison(schema, isCSV: isCSV)
            table.found(bytes)
            precondition(table.rowsPublished == all.count, "records")
            table.settle()
            _ = table.difference()
        }
    }

    private static let program: Program? = {
        let text = """
            CREATE TABLE e (k STRING) USING json LOCATION 'e';
            CREATE STREAMING TABLE t AS SELECT k FROM STREAM e;
            """
        guard let pipeline = try? PipelineCompiler.compile(text, name: "p", infer: { _ in [] })
        else { return nil }
        return try? Program.compile(pipeline, partitions: 2)
    }()

    /// With two workers that are ready.
    private static func driver() -> Driver? {
        guard let program else { return nil }
        var driver = Driver(
            program: program,
            configuration: DriverConfiguration(
                name: "p", stateFolder: "", workers: 2, intervalInMilliseconds: 10, isOnce: false))
        for case .startWorker(let worker, let incarnation)
            in driver.handle(.started(Recovered(), now: 1_000_000))
        {
            _ = driver.handle(
                .workerReady(worker: worker, incarnation: incarnation, pid: 1, now: 1_000_000))
        }
        return driver
    }

    /// Sketches of all kinds: what was read can be used, and written it is read as the same.
    static func sketch(_ bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = Array(bytes)
        if var sketch = try? HLLSketch(bytes) {
            same(sketch.encoded, (try? HLLSketch(sketch.encoded))?.encoded)
            _ = sketch.estimate
            sketch.insert(SketchHash(word: 1))
            sketch.merge(sketch)
        }
        if let sketch = try? CompactTheta(bytes) {
            same(sketch.encoded, (try? CompactTheta(sketch.encoded))?.encoded)
            precondition(sketch.intersected(with: sketch) == sketch, "intersection")
            var union = ThetaSketch(precision: 4)
            union.merge(sketch)
            _ = (union.compact.encoded, sketch.estimate, sketch.subtracting(union.compact))
        }
        tuple(bytes, Double.self)
        tuple(bytes, Int32.self)
        ranks(bytes, Int64.self)
        ranks(bytes, Float.self)
        for type in [DataType.string, .int, .bigint, .boolean, .decimal(precision: 30, scale: 2)] {
            guard let items = try? FrequentItems(bytes[...], of: type) else { continue }
            _ = items.most(3, nulls: 1)
            let read = try? FrequentItems(items.encoded[...], of: type)
            precondition(read?.places.count == items.places.count, "items")
        }
    }

    private static func tuple<Summary: TupleSummary>(_ bytes: [UInt8], _: Summary.Type) {
        guard let sketch = try? CompactTuple<Summary>(bytes) else { return }
        same(sketch.encoded, (try? CompactTuple<Summary>(sketch.encoded))?.encoded)
        var union = TupleSketch<Summary>(precision: 4, mode: sketch.mode)
        union.merge(sketch)
        let trimmed = union.compact.trimmed(to: 4)
        _ = (trimmed.encoded, sketch.estimate, sketch.subtracting(trimmed.values))
        _ = sketch.intersected(with: trimmed, .sum).encoded
        _ = Summary.total(sketch.entries.map(\.summary), .sum)
    }

    private static func ranks<Item: KLLItem>(_ bytes: [UInt8], _ item: Item.Type) {
        guard var sketch = try? KLLSketch<Item>(bytes) else { return }
        same(sketch.encoded, (try? KLLSketch<Item>(sketch.encoded))?.encoded)
        if !sketch.isEmpty { _ = sketch.ranking.rank(of: sketch.ranking.quantile(at: 0.5)) }
        sketch.merge(sketch)
        _ = (sketch.summary, sketch.encoded)
    }

    private static func same(_ first: [UInt8], _ second: [UInt8]?) {
        precondition(first == second, "written and read")
    }
}
