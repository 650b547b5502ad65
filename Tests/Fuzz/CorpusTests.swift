import Foundation
import Testing

/// What the fuzzer is fed with, and changes of it: seconds of what `make fuzz` does for minutes.
@Suite struct CorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("corpus")

    private static func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
        let folder = folder.appendingPathComponent(target.rawValue)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.map { name in
            Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        }
    }

    @Test("Every input is survived", arguments: FuzzTarget.allCases)
    func replay(target: FuzzTarget) throws {
        let inputs = try Self.corpus(target)
        #expect(!inputs.isEmpty)
        for input in inputs { input.withUnsafeBufferPointer { target.run($0) } }
    }

    @Test("So is what is near it", arguments: FuzzTarget.allCases)
    func mutations(target: FuzzTarget) throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["WEIR_SEED"] ?? "") ?? 20_261
        var random = Mutations(state: seed)
        let inputs = try Self.corpus(target)
        let deadline = ContinuousClock.now + .milliseconds(300)
        while ContinuousClock.now < deadline {
            let input = random.mutate(inputs)
            input.withUnsafeBufferPointer { target.run($0) }
        }
    }
}

/// Changes of inputs from a seed.
private struct Mutations {
    var state: UInt64

    private mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(limit, 1)))
    }

    mutating func mutate(_ inputs: [[UInt8]]) -> [UInt8] {
        var bytes = inputs[next(below: inputs.count)]
        for _ in 0...next(below: 6) {
            let at = next(below: bytes.count)
            switch next(below: 6) {
            case 0 where !bytes.isEmpty: bytes[at] = UInt8(next(below: 256))
            case 1 where !bytes.isEmpty: bytes.remove(at: at)
            case 2: bytes.insert(UInt8(next(below: 256)), at: min(at, bytes.count))
            case 3 where !bytes.isEmpty: bytes[at] ^= 1 << UInt8(next(below: 8))
            case 4 where !bytes.isEmpty: bytes.removeLast(next(below: bytes.count))
            default:
                let other = inputs[next(below: inputs.count)]
                let start = next(below: other.count)
                bytes.insert(
                    contentsOf: other[start..<min(other.count, start + next(below: 64))],
                    at: min(at, bytes.count))
            }
        }
        return bytes
    }
}
