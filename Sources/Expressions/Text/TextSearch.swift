import Columns
import Glibc

/// Where one text stands in another: `contains`, `startswith`, `endswith`, `instr`, `locate`.
enum TextSearch {
    static let kernels: [String: TextKernel] = [
        "contains": TextKernel { contains($0) },
        "startswith": TextKernel { arguments in
            truths(arguments) { text, part in
                text.count >= part.count
                    && ByteSearch.matches(part, text.baseAddress ?? TextRows.nothing)
            }
        },
        "endswith": TextKernel { arguments in
            truths(arguments) { text, part in
                let start = text.count &- part.count
                guard start >= 0 else { return false }
                return ByteSearch.matches(
                    part, (text.baseAddress ?? TextRows.nothing) + start)
            }
        },
        "instr": TextKernel { arguments in
            guard arguments.count == 2 else { return nil }
            return places(arguments, of: 1, in: 0)
        },
        "locate": TextKernel { arguments in
            guard arguments.count == 2 || arguments.constantNumber(2) == 1 else { return nil }
            return places(arguments, of: 0, in: 1)
        },
    ]

    private static func contains(_ arguments: TextArguments) -> Column? {
        guard let part = arguments.constantText(1) else {
            return truths(arguments) { text, part in ByteSearch.find(part, in: text) >= 0 }
        }
        return arguments.withTexts(0) { texts in
            let mask = part.withUnsafeBufferPointer {
                ByteSearch.mask(of: $0, in: texts, rows: arguments.rows)
            }
            return Column(.boolean, .boolean(mask))
        }
    }

    @inline(__always)
    private static func truths(
        _ arguments: TextArguments,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Column? {
        arguments.withTexts(0) { texts in
            arguments.withTexts(1) { parts in
                let truths = [UInt8](unsafeUninitializedCapacity: arguments.rows) { truths, count in
                    for row in 0..<arguments.rows {
                        truths[row] = body(texts[row], parts[row]) ? 1 : 0
                    }
                    count = arguments.rows
                }
                return Column(.boolean, .boolean(truths))
            }
        }
    }

    /// The first place of one text in the other, in characters from 1; 0 where there is none.
    private static func places(_ arguments: TextArguments, of part: Int, in text: Int) -> Column? {
        arguments.withTexts(text) { texts in
            arguments.withTexts(part) { parts in
                let rows = arguments.rows
                let places = [Int64](unsafeUninitializedCapacity: rows) { places, count in
                    for row in 0..<rows {
                        let text = texts[row]
                        let found = ByteSearch.find(parts[row], in: text)
                        let before = UnsafeBufferPointer(rebasing: text[..<max(found, 0)])
                        places[row] = found < 0 ? 0 : Int64(ByteSearch.characters(before)) &+ 1
                    }
                    count = rows
                }
                return Column(.int, .integer(places))
            }
        }
    }
}
