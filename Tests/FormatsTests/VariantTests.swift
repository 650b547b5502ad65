import Testing

@testable import Formats

@Suite("Variants")
struct VariantTests {
    /// A tree of every kind of value, with numbers at the edges of what an encoding holds.
    private struct Trees {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 11) % bound
        }

        mutating func name() -> [UInt8] {
            let names = ["", "a", "b", "ab", "é", "a name of some length", "z"]
            return Array((names[below(names.count)] + (below(3) == 0 ? "\(below(90))" : "")).utf8)
        }

        mutating func scalar() -> VariantNode {
            let edges: [Int64] = [
                0, -1, 127, 128, -128, -129, 32_767, 32_768, 2_147_483_647, 2_147_483_648, .min,
                .max,
            ]
            let exact: [Int128] = [
                0, 999_999_999, 1_000_000_000, -999_999_999_999_999_999, 1_000_000_000_000_000_000,
                99_999_999_999_999_999_999_999_999_999_999_999_999,
            ]
            switch below(12) {
            case 0: return .null
            case 1: return .boolean(below(2) == 0)
            case 2: return .integer(edges[below(edges.count)])
            case 3: return .decimal(exact[below(exact.count)], scale: below(39))
            case 4: return .double([1.5, -0.0, .infinity, 1e300][below(4)])
            case 5: return .float(0.25)
            case 6: return .binary([0, 255, 1])
            case 7: return .date(-25_567)
            case 8: return .timestamp(-1)
            case 9: return .timestampNTZ(1_577_836_800_000_001)
            default: return .string([UInt8](repeating: 0x78, count: [0, 1, 63, 64, 300][below(5)]))
            }
        }

        mutating func node(depth: Int) -> VariantNode {
            guard depth > 0 else { return scalar() }
            switch below(4) {
            case 0:
                let count = below(20) == 0 ? 300 : below(5)
                return .array((0..<count).map { _ in node(depth: depth - 1) })
            case 1, 2:
                var members: [[UInt8]: VariantNode] = [:]
                for _ in 0..<(below(20) == 0 ? 400 : below(6)) {
                    members[name()] = node(depth: depth - 1)
                }
                return VariantNode(members: members.map { ($0.key, $0.value) })!
            default: return scalar()
            }
        }
    }

    @Test("What is encoded is read back, part by part as in the whole", arguments: 1...40)
    func roundTrip(seed: Int) {
        var trees = Trees(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let tree = trees.node(depth: 4)
        let bytes = tree.encoded
        bytes.withVariant { variant in
            check(variant, tree, "seed \(seed)")
        }
    }

    /// The tree is the reference: every member by its name, every element by its place, every part by
    /// itself once more.
    private func check(_ variant: Variant, _ tree: VariantNode, _ comment: Comment) {
        #expect(text(variant.node) == text(tree), comment)
        #expect(variant.encoded.withVariant { text($0.node) } == text(tree), comment)
        switch tree {
        case .object(let members):
            #expect(variant.isObject && variant.count == members.count, comment)
            for (index, member) in members.enumerated() {
                #expect(Array(variant.name(at: index)) == member.name, comment)
                guard let found = variant.member(member.name) else {
                    Issue.record("no member \(member.name), \(comment)")
                    continue
                }
                check(found, member.value, comment)
            }
            #expect(variant.member(Array("is not there".utf8)) == nil, comment)
        case .array(let elements):
            #expect(variant.isArray && variant.count == elements.count, comment)
            for (index, element) in elements.enumerated() {
                if let part = variant.part(at: index) { check(part, element, comment) }
            }
            #expect(variant.part(at: elements.count) == nil, comment)
        default: #expect(variant.count == 0, comment)
        }
    }

    private func text(_ node: VariantNode) -> String {
        var bytes: [UInt8] = []
        node.appendJSON(to: &bytes)
        return "\(node.kind) " + String(decoding: bytes, as: UTF8.self)
    }

    @Test("The encoding is Spark's, byte by byte")
    func layout() {
        let node = JSONNode(#"{"b":[true,-1],"a":1.50}"#).flatMap { VariantNode($0) }
        // Names a and b; an object of 1.5 and an array of true and -1.
        let names: [UInt8] = [0x11, 2, 0, 1, 2, 0x61, 0x62]
        let decimal: [UInt8] = [8 << 2, 1, 15, 0, 0, 0]
        let array: [UInt8] = [3, 2, 0, 1, 3, 1 << 2, 3 << 2, 255]
        let object: [UInt8] = [2, 2, 0, 1, 0, 6, 14] + decimal + array
        #expect(node?.encoded == names + object)
    }
}

extension VariantNode {
    fileprivate var kind: String { String("\(self)".prefix { $0 != "(" }) }
}
