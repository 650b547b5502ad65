import Engine
import Query
import Testing

@Suite struct LongScriptTests {
    /// Neither the place of an error nor the tokens of a statement may cost what stands before it.
    @Test("A statement at the end of a long script costs what one at its start costs")
    func costOfPlace() {
        let lines = 20_000
        let script = Script(String(repeating: "SELECT nope;\n", count: lines))
        var shell = SQLShell()
        func cost(_ indices: Range<Int>) -> Duration {
            ContinuousClock().measure {
                for index in indices { _ = shell.run(index, of: script) }
            }
        }
        _ = cost(0..<20)
        // The machine may be busy with something else for a while: the best of a few counts.
        let first = (0..<5).map { _ in cost(0..<200) }.min() ?? .zero
        let last = (0..<5).map { _ in cost(lines - 200..<lines) }.min() ?? .zero
        #expect(last < first * 20)
        guard case .failure(let failure) = shell.run(lines - 1, of: script) else {
            Issue.record("an unknown column is an error")
            return
        }
        #expect(failure.line == lines)
        #expect(failure.column == 8)
    }

    @Test(
        "Text too long for a variable is told of with its place",
        arguments: [
            ("DECLARE y CHAR(1) = 'ab'", 21), ("SET VAR x = 'abc'", 9),
        ])
    func lengthOfVariable(statement: String, column: Int) {
        var shell = SQLShell()
        _ = shell.run(0, of: Script("DECLARE x CHAR(1)"))
        guard case .failure(let failure) = shell.run(0, of: Script(statement)) else {
            Issue.record("it was taken: \(statement)")
            return
        }
        #expect(failure.errorClass == "EXCEED_LIMIT_LENGTH")
        #expect(failure.line == 1)
        #expect(failure.column == column)
    }

    @Test("A value's error tells the text that it comes from, and the SQLSTATE")
    func placeOfValues() {
        let script = Script("SELECT 1;\nSELECT id, 10 / id\nFROM range(3);")
        var shell = SQLShell()
        guard case .failure(let failure) = shell.run(1, of: script) else {
            Issue.record("a division by zero is an error")
            return
        }
        #expect(failure.errorClass == "DIVIDE_BY_ZERO")
        #expect(failure.sqlState == "22012")
        #expect(failure.line == 2)
        #expect(failure.column == 12)
        #expect(failure.fragment == "10 / id")
    }

    @Test(
        "Casts that fail tell where they stand",
        arguments: [
            ("SELECT CAST('x' AS INT)", "CAST('x' AS INT)"), ("SELECT int('x')", "int('x')"),
            ("SELECT 1 + 'x'", "1 + 'x'"),
            ("SELECT transform(array(0), x -> 1 / x)", "1 / x"),
        ])
    func placeOfCasts(_ text: String, _ fragment: String) {
        var shell = SQLShell()
        guard case .failure(let failure) = shell.run(0, of: Script(text)) else {
            Issue.record("the value cannot be computed")
            return
        }
        #expect(failure.fragment == fragment)
    }
}
