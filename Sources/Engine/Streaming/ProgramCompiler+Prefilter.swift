import Columns
import Expressions
import Query

extension ProgramCompiler {
    /// The condition that all fragments of a source start with, if there is one that a reader can
    /// test.
    ///
    /// Only a filter right above the scan counts: what stands below it, a watermark say, sees all rows.
    func prefilter(ofSource source: Int) -> Program.Prefilter? {
        var common: Set<Program.Prefilter>?
        for fragment in fragments where fragment.input == .source(source) {
            let own = Self.prefilters(of: fragment)
            common = common?.intersection(own) ?? own
        }
        return common?.min { ($0.column, $0.text) < ($1.column, $1.text) }
    }

    private static func prefilters(of fragment: Fragment) -> Set<Program.Prefilter> {
        guard fragment.steps.count > 1, case .pick(let positions) = fragment.steps[0].work,
            case .filter(let condition) = fragment.steps[1].work
        else { return [] }
        var found: Set<Program.Prefilter> = []
        for part in condition.conjuncts {
            guard case .call(let call) = part, call.name == "=", call.arguments.count == 2 else {
                continue
            }
            switch (call.arguments[0], call.arguments[1]) {
            case (.column(let column, .string), .literal(.string(let text), .string)),
                (.literal(.string(let text), .string), .column(let column, .string)):
                if positions[column] >= 0 {
                    found.insert(Program.Prefilter(column: positions[column], text: text))
                }
            default: continue
            }
        }
        return found
    }
}
